import { AdmissionRoute, Answer, ApplicationStatus, DecisionType, type Role } from '../../applications/contract';
import { allowedDecisionActs, decisionActs, examineDecision, type DecisionAct, type DecisionCase } from './decision-acts';

const roles: readonly Role[] = ['CANDIDATE', 'SYSTEM', 'READER', 'COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'];
const judges: readonly Role[] = ['COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'];
const managers: readonly Role[] = ['CENTRE_MANAGER', 'ADMINISTRATOR'];
const statuses = Object.values(ApplicationStatus);
const types = Object.values(DecisionType);
const routes = Object.values(AdmissionRoute);

const standing = (change: Partial<DecisionCase> = {}): DecisionCase => ({
  role: 'CENTRE_MANAGER', accountId: 'me', status: ApplicationStatus.COMPLETE, publishedDecision: null, answer: Answer.NONE, decision: null, isOver: false, route: null, ...change,
});
const allows = (act: DecisionAct, change: Partial<DecisionCase>): boolean => examineDecision(act, standing(change)).kind === 'allowed';

/** Every status with every type, proposed by another person, by whoever looks, by Parvis, or by nobody. */
const proposers = ['you', 'me', null] as const;

describe('every status × type × role × proposal', () => {
  const publishable = (type: DecisionType, status: ApplicationStatus): boolean => status === 'COMPLETE' || (type === 'REJECTED' && status === 'INCOMPLETE');

  it.each(roles)('publishing by %s', (role) => {
    for (const status of statuses) for (const kind of types) for (const proposedBy of proposers) {
      const expected = managers.includes(role) && publishable(kind, status) && proposedBy !== 'me';
      expect([status, kind, proposedBy, allows('PUBLISH', { role, status, decision: { kind, proposedBy } })]).toEqual([status, kind, proposedBy, expected]);
    }
    for (const status of statuses) expect(allows('PUBLISH', { role, status })).toBe(false);
  });

  it.each(roles)('proposing by %s', (role) => {
    for (const status of statuses) for (const publishedDecision of [null, ...types]) for (const answer of Object.values(Answer)) {
      const isAccepted = publishedDecision === 'ADMITTED' && answer === 'ACCEPTED';
      const expected = judges.includes(role) && (status === 'SUBMITTED' || status === 'COMPLETE') && !isAccepted;
      expect([status, publishedDecision, answer, allows('PROPOSE', { role, status, publishedDecision, answer })]).toEqual([status, publishedDecision, answer, expected]);
    }
  });

  it.each(roles)('withdrawing by %s', (role) => {
    for (const status of statuses) for (const proposedBy of proposers) {
      const expected = judges.includes(role) && status !== 'DRAFT' && status !== 'CANCELLED';
      expect(allows('WITHDRAW', { role, status, decision: { kind: DecisionType.ADMITTED, proposedBy } })).toBe(expected);
      expect(allows('WITHDRAW', { role, status })).toBe(false);
    }
  });

  it.each(roles)('validating a route by %s', (role) => {
    for (const status of statuses) for (const kind of routes) for (const proposedBy of proposers) {
      const on = kind === 'DIRECT' ? status === 'COMPLETE' : status !== 'DRAFT' && status !== 'CANCELLED';
      expect([status, kind, proposedBy, allows('VALIDATE_ROUTE', { role, status, route: { kind, proposedBy } })]).toEqual([status, kind, proposedBy, managers.includes(role) && on && proposedBy !== 'me']);
    }
  });
});

describe('what stands in the way is named', () => {
  const said = (act: DecisionAct, change: Partial<DecisionCase>) => examineDecision(act, standing(change));
  const mine = { kind: DecisionType.ADMITTED, proposedBy: 'me' };

  it('one after the other: role, status, then the objection', () => {
    expect(said('PUBLISH', { role: 'READER', status: ApplicationStatus.DRAFT })).toEqual({ kind: 'wrong-role' });
    expect(said('PUBLISH', { status: ApplicationStatus.DRAFT })).toEqual({ kind: 'wrong-status' });
    expect(said('PUBLISH', {})).toEqual({ kind: 'objected', objection: 'not-proposed' });
    expect(said('PUBLISH', { decision: mine })).toEqual({ kind: 'objected', objection: 'own-proposal' });
    expect(said('PUBLISH', { decision: { ...mine, proposedBy: 'you' }, publishedDecision: DecisionType.ADMITTED, answer: Answer.ACCEPTED })).toEqual({ kind: 'objected', objection: 'already-answered' });
    expect(said('PUBLISH', { decision: { kind: DecisionType.PRESELECTED, proposedBy: 'you' }, isOver: true })).toEqual({ kind: 'objected', objection: 'appointment-passed' });
  });

  it('the acts offered are those that pass', () => {
    for (const role of roles) for (const status of statuses) for (const decision of [null, mine, { ...mine, proposedBy: 'you' }]) for (const isOver of [false, true]) {
      const current = standing({ role, status, decision, isOver });
      expect(allowedDecisionActs(current)).toEqual(decisionActs.filter((act) => examineDecision(act, current).kind === 'allowed'));
    }
  });
});
