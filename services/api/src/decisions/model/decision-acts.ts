import { type AdmissionRoute, Answer, ApplicationStatus, DecisionType, type Role } from '../../applications/contract';

const { SUBMITTED, INCOMPLETE, COMPLETE } = ApplicationStatus;

/** Everything that is done about the decision and the route of one application. */
export type DecisionAct = 'PROPOSE' | 'WITHDRAW' | 'PUBLISH' | 'PROPOSE_ROUTE' | 'VALIDATE_ROUTE';

export const decisionActs: readonly DecisionAct[] = ['PROPOSE', 'WITHDRAW', 'PUBLISH', 'PROPOSE_ROUTE', 'VALIDATE_ROUTE'];

/** Something proposed that waits for a second person. */
export interface OpenProposal<Kind> {
  readonly kind: Kind;
  /** Null for Parvis by itself. */
  readonly proposedBy: string | null;
}

/** Where the decision of one application stands, and who looks at it. */
export interface DecisionCase {
  readonly role: Role;
  readonly accountId: string | null;
  readonly status: ApplicationStatus;
  readonly publishedDecision: DecisionType | null;
  readonly answer: Answer;
  readonly decision: OpenProposal<DecisionType> | null;
  /** The appointment that is proposed has passed: nobody is told to come to what is over. */
  readonly isOver: boolean;
  readonly route: OpenProposal<AdmissionRoute> | null;
}

export type DecisionObjection = 'not-proposed' | 'own-proposal' | 'already-answered' | 'appointment-passed';

export type DecisionVerdict =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'wrong-role' }
  | { readonly kind: 'wrong-status' }
  | { readonly kind: 'objected'; readonly objection: DecisionObjection };

const judges: readonly Role[] = ['COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'];
const managers: readonly Role[] = ['CENTRE_MANAGER', 'ADMINISTRATOR'];
const handedIn: readonly ApplicationStatus[] = [SUBMITTED, INCOMPLETE, COMPLETE];

/** On which files each type is published: nobody is admitted on a file that was not checked, but one may be rejected for want of documents. */
const publishedOn: Readonly<Record<DecisionType, readonly ApplicationStatus[]>> = {
  ADMITTED: [COMPLETE],
  REJECTED: [COMPLETE, INCOMPLETE],
  WAITING_LIST: [COMPLETE],
  ON_HOLD: [COMPLETE],
  PRESELECTED: [COMPLETE],
};

const validatedOn: Readonly<Record<AdmissionRoute, readonly ApplicationStatus[]>> = {
  UNDECIDED: handedIn,
  SELECTIVE: handedIn,
  // It admits by the same stroke.
  DIRECT: publishedOn.ADMITTED,
};

interface Rule {
  readonly by: readonly Role[];
  on(standing: DecisionCase): readonly ApplicationStatus[];
  readonly guards: readonly ((standing: DecisionCase) => DecisionObjection | undefined)[];
}

type Guard = Rule['guards'][number];

/** A place that its candidate has accepted is not taken away by a newer decision. */
const notAccepted: Guard = ({ publishedDecision, answer }) =>
  (publishedDecision === DecisionType.ADMITTED && answer === Answer.ACCEPTED ? 'already-answered' : undefined);

const notOver: Guard = ({ isOver }) => (isOver ? 'appointment-passed' : undefined);

const decisionProposed: Guard = ({ decision }) => (decision === null ? 'not-proposed' : undefined);
const routeProposed: Guard = ({ route }) => (route === null ? 'not-proposed' : undefined);

const fourEyes = (proposal: OpenProposal<unknown> | null, accountId: string | null): DecisionObjection | undefined =>
  (proposal !== null && accountId !== null && proposal.proposedBy === accountId ? 'own-proposal' : undefined);

/** The life of a decision, whole: what is not here cannot happen. */
const rules: Readonly<Record<DecisionAct, Rule>> = {
  PROPOSE: { by: judges, on: () => [SUBMITTED, COMPLETE], guards: [notAccepted] },
  WITHDRAW: { by: judges, on: () => handedIn, guards: [decisionProposed] },
  PUBLISH: {
    by: managers,
    on: ({ decision }) => (decision === null ? handedIn : publishedOn[decision.kind]),
    guards: [decisionProposed, ({ decision, accountId }) => fourEyes(decision, accountId), notAccepted, notOver],
  },
  PROPOSE_ROUTE: { by: judges, on: () => handedIn, guards: [notAccepted] },
  VALIDATE_ROUTE: {
    by: managers,
    on: ({ route }) => (route === null ? handedIn : validatedOn[route.kind]),
    guards: [routeProposed, ({ route, accountId }) => fourEyes(route, accountId), notAccepted],
  },
};

/** Whether somebody in this quality ever does this, whatever the application stands at. */
export const mayEver = (act: DecisionAct, role: Role | undefined): boolean => role !== undefined && rules[act].by.includes(role);

/** Whether somebody may do this now. */
export function examineDecision(act: DecisionAct, standing: DecisionCase): DecisionVerdict {
  const rule = rules[act];
  if (!rule.by.includes(standing.role)) return { kind: 'wrong-role' };
  if (!rule.on(standing).includes(standing.status)) return { kind: 'wrong-status' };
  for (const guard of rule.guards) {
    const objection = guard(standing);
    if (objection !== undefined) return { kind: 'objected', objection };
  }
  return { kind: 'allowed' };
}

export const allowedDecisionActs = (standing: DecisionCase): readonly DecisionAct[] => decisionActs.filter((act) => examineDecision(act, standing).kind === 'allowed');
