import { manyApplications, proposed, published, staffViewer, standingOf } from '../../../tests/support/builders/decisions';
import { openDecisionRoom, type DecisionRoom } from '../../../tests/support/decision-room';
import { AdmissionRoute, Answer, ApplicationCancelled, ApplicationReturnedToDraft, ApplicationStatus, DecisionType } from '../../applications/contract';
import { Forbidden, NotFound, Unauthenticated } from '../../kernel/errors';
import type { FunctionName, PersonViewer } from '../../kernel/viewer';
import { reasonsOf } from '../store/reason.reads';
import { deliverReasons } from './deliver-reasons';
import { ProposeDecision, type ProposalOrder } from './propose-decision';
import { PublishDecision, type PublicationOrder } from './publish-decision';
import { ProposeRoute, ValidateRoute } from './routes';
import { WithdrawProposal } from './withdraw-proposal';

const { ADMITTED, REJECTED, WAITING_LIST, PRESELECTED, ON_HOLD } = DecisionType;

let room: DecisionRoom;
let law: string;
let member: PersonViewer;
let manager: PersonViewer;
let other: PersonViewer;
let reasonId: string;

beforeAll(async () => {
  room = await openDecisionRoom();
  law = room.intakes.get('LAW/SEPTEMBER')!;
  const { institutionId } = room.offer;
  [member, manager, other] = [staffViewer(institutionId, 'COMMITTEE_MEMBER'), staffViewer(institutionId, 'CENTRE_MANAGER'), staffViewer(institutionId, 'CENTRE_MANAGER')];
  await room.parts.transactions.run((tx) => deliverReasons(tx, institutionId));
  reasonId = (await reasonsOf(room.parts.reads, institutionId))[0]!.id;
});
afterAll(() => room.database.close());

const one = async (status = ApplicationStatus.COMPLETE, intake = law): Promise<string> => (await manyApplications(room.database, intake, 1, () => ({ status })))[0]!;
const standing = (id: string) => standingOf(room.database, id);
const history = (id: string) => room.parts.reads.rows<{ kind: string; actor: string }>('SELECT kind, actor FROM application_event WHERE applicationId = ? ORDER BY at, id', [id]);
const decisions = (id: string) => room.parts.reads.rows<{ id: string; type: string; state: string; proposedBy: string; publishedBy: string; answerBy: Date | null }>(
  'SELECT id, type, state, proposedBy, publishedBy, answerBy FROM decision WHERE applicationId = ? ORDER BY proposedAt, id', [id]);

async function propose(viewer: PersonViewer, applicationId: string, change: Partial<ProposalOrder> = {}) {
  const { version } = await standing(applicationId);
  return new ProposeDecision(room.parts.transactions, room.clock).execute(viewer, {
    applicationId, version, type: ADMITTED, reasonId: null, comment: null, rank: null, appointmentAt: null, appointmentPlace: null, ...change,
  });
}
async function publish(viewer: PersonViewer, applicationId: string, change: Partial<PublicationOrder> = {}) {
  const { version } = await standing(applicationId);
  return new PublishDecision(room.parts.transactions, room.clock).execute(viewer, { applicationId, version, ...change });
}

describe('proposing and publishing', () => {
  it('takes two people: one proposes, another publishes, and only then is anything told', async () => {
    const id = await one();
    expect(await propose(manager, id)).toEqual({ kind: 'done', id });
    expect(await standing(id)).toMatchObject({ proposedDecision: 'ADMITTED', publishedDecision: null, version: 4 });
    expect(room.told.published).toEqual([]);
    expect(await publish(manager, id)).toEqual({ kind: 'own-proposal' });

    expect(await publish(other, id)).toEqual({ kind: 'done', id });
    expect(await standing(id)).toMatchObject({ proposedDecision: null, publishedDecision: 'ADMITTED', answer: 'NONE', answerBy: new Date('2026-12-04T22:59:59.999Z'), version: 5 });
    const [decision] = await decisions(id);
    expect(decision).toMatchObject({ state: 'PUBLISHED', proposedBy: manager.accountId, publishedBy: other.accountId, answerBy: new Date('2026-12-04T22:59:59.999Z') });
    expect(room.told.published).toMatchObject([{ applicationId: id, decisionId: decision!.id }]);
    expect(await history(id)).toEqual([{ kind: 'decision.proposed', actor: 'STAFF' }, { kind: 'decision.published', actor: 'STAFF' }]);
    expect(room.told.acts.filter(({ subjectId }) => subjectId === id).map(({ kind, actorAccountId }) => [kind, actorAccountId])).toEqual([
      ['decision.proposed', manager.accountId], ['decision.published', other.accountId],
    ]);
  });

  it('is done once under its key, also with the version that it made itself', async () => {
    const [id, another] = [await one(), await one()];
    expect(await propose(member, id, { idempotencyKey: 'p' })).toEqual({ kind: 'done', id });
    expect(await propose(member, id, { idempotencyKey: 'p' })).toEqual({ kind: 'done', id });
    expect(await propose(member, id, { idempotencyKey: 'p', type: ON_HOLD })).toEqual({ kind: 'key-reused' });
    expect(await propose(member, another, { idempotencyKey: 'p' })).toEqual({ kind: 'key-reused' });
    expect(await publish(manager, id, { idempotencyKey: 'p', version: 3 })).toMatchObject({ kind: 'conflict' });
    for (const version of [4, 4, 5]) expect(await publish(manager, id, { idempotencyKey: 'p', version })).toEqual({ kind: 'done', id });
    expect(await decisions(id)).toMatchObject([{ type: 'ADMITTED', state: 'PUBLISHED' }]);
  });

  it('a newer proposal takes the place of the one that waits, which stays in the history', async () => {
    const id = await one();
    await propose(member, id);
    await propose(member, id, { type: ON_HOLD });
    expect((await decisions(id)).map(({ type, state }) => [type, state])).toEqual([['ADMITTED', 'WITHDRAWN'], ['ON_HOLD', 'PROPOSED']]);
    expect(await new WithdrawProposal(room.parts.transactions, room.clock).execute(member, { applicationId: id, version: (await standing(id)).version })).toEqual({ kind: 'done', id });
    expect((await decisions(id)).map(({ state }) => state)).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    expect(await standing(id)).toMatchObject({ proposedDecision: null });
    expect(await publish(manager, id)).toEqual({ kind: 'not-proposed' });
  });

  it('a newer publication supersedes the older one, but never a place that was accepted', async () => {
    const [id] = await published(room.database, law, 1, ON_HOLD);
    await propose(member, id!, { type: REJECTED, reasonId });
    await publish(manager, id!);
    expect((await decisions(id!)).map(({ type, state }) => [type, state])).toEqual([['ON_HOLD', 'SUPERSEDED'], ['REJECTED', 'PUBLISHED']]);

    const [accepted] = await published(room.database, law, 1, ADMITTED, () => ({ answer: Answer.ACCEPTED }));
    expect(await propose(member, accepted!, { type: REJECTED, reasonId })).toEqual({ kind: 'already-answered' });
    await proposed(room.database, [accepted!], REJECTED, member.accountId);
    expect(await publish(manager, accepted!)).toEqual({ kind: 'already-answered' });
  });

  it('says what each type requires', async () => {
    const id = await one();
    const asked = async (change: Partial<ProposalOrder>) => {
      const outcome = await propose(member, id, change);
      return outcome.kind === 'invalid' ? outcome.problems.map(({ field, code }) => `${field} ${code}`) : outcome.kind;
    };
    expect(await asked({ type: REJECTED })).toEqual(['reasonId REQUIRED']);
    expect(await asked({ type: REJECTED, reasonId: 'rsn_unknown' })).toEqual(['reasonId UNKNOWN']);
    expect(await asked({ type: WAITING_LIST })).toEqual(['rank REQUIRED']);
    expect(await asked({ type: WAITING_LIST, rank: 0 })).toEqual(['rank NOT_POSITIVE']);
    expect(await asked({ type: PRESELECTED })).toEqual(['appointmentAt REQUIRED', 'appointmentPlace REQUIRED']);
    expect(await asked({ type: PRESELECTED, appointmentAt: room.clock.now(), appointmentPlace: 'Salle 1' })).toEqual(['appointmentAt IN_PAST']);
    expect(await asked({ comment: 'x'.repeat(1001) })).toEqual(['comment TOO_LONG']);
    expect(await standing(id)).toMatchObject({ proposedDecision: null, version: 3 });
    expect(await asked({ type: PRESELECTED, appointmentAt: new Date('2027-01-10T09:00:00Z'), appointmentPlace: 'Salle 1', rank: 4 })).toBe('done');
    expect(await room.parts.reads.first('SELECT `rank`, appointmentPlace FROM decision WHERE openFor = ?', [id])).toEqual({ rank: null, appointmentPlace: 'Salle 1' });
  });

  it('gives a rank once in an intake, among what is proposed and what is published', async () => {
    const [listed] = await published(room.database, law, 1, WAITING_LIST, () => ({ waitingRank: 70 }));
    const [first, second] = [await one(), await one()];
    expect(await propose(member, first, { type: WAITING_LIST, rank: 70 })).toMatchObject({ kind: 'invalid', problems: [{ field: 'rank', code: 'RANK_TAKEN' }] });
    expect(await propose(member, first, { type: WAITING_LIST, rank: 71 })).toMatchObject({ kind: 'done' });
    expect(await propose(member, second, { type: WAITING_LIST, rank: 71 })).toMatchObject({ kind: 'invalid' });
    expect(await propose(member, first, { type: WAITING_LIST, rank: 71 })).toMatchObject({ kind: 'done' });
    expect(await propose(member, listed!, { type: WAITING_LIST, rank: 70 })).toMatchObject({ kind: 'done' });
    const raced = await Promise.all((await manyApplications(room.database, law, 6)).map((id) => propose(member, id, { type: WAITING_LIST, rank: 72 })));
    expect(raced.filter(({ kind }) => kind === 'done')).toHaveLength(1);
  });

  it('acceptance 3: two members of staff publish at once: one decision, one conflict, one mail', async () => {
    const id = await one();
    await propose(member, id);
    const before = room.told.published.length;
    const { version } = await standing(id);
    const outcomes = await Promise.all([manager, other].map((viewer) => new PublishDecision(room.parts.transactions, room.clock).execute(viewer, { applicationId: id, version })));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['conflict', 'done']);
    expect((await decisions(id)).filter(({ state }) => state === 'PUBLISHED')).toHaveLength(1);
    expect(room.told.published.slice(before)).toHaveLength(1);
  });
});

describe('who may, and on what', () => {
  const kindOf = async (work: Promise<{ readonly kind: string }>): Promise<string> => work.then(({ kind }) => kind, (error: Error) => error.constructor.name);

  it('ADMITTED is published on a complete file only, REJECTED also on an incomplete one', async () => {
    for (const [status, type, expected] of [
      ['SUBMITTED', ADMITTED, 'not-editable'], ['INCOMPLETE', ADMITTED, 'not-editable'], ['INCOMPLETE', REJECTED, 'done'], ['SUBMITTED', REJECTED, 'not-editable'],
      ['INCOMPLETE', WAITING_LIST, 'not-editable'], ['DRAFT', REJECTED, 'not-editable'], ['CANCELLED', REJECTED, 'not-editable'],
    ] as const) {
      const id = await one(ApplicationStatus[status]);
      await proposed(room.database, [id], type, member.accountId, (n) => ({ rank: type === WAITING_LIST ? 900 + n : null }));
      expect([status, type, await kindOf(publish(manager, id))]).toEqual([status, type, expected]);
    }
  });

  it.each<[FunctionName, string, string]>([
    ['READER', 'Forbidden', 'Forbidden'], ['COMMITTEE_MEMBER', 'done', 'Forbidden'], ['CENTRE_MANAGER', 'done', 'done'], ['ADMINISTRATOR', 'done', 'done'],
  ])('%s', async (name, proposing, publishing) => {
    const viewer = staffViewer(room.offer.institutionId, name);
    const [mine, theirs] = [await one(ApplicationStatus.COMPLETE, room.intakes.get('ART/SEPTEMBER')!), await one(ApplicationStatus.COMPLETE, room.intakes.get('ART/SEPTEMBER')!)];
    expect(await kindOf(propose(viewer, mine))).toBe(proposing);
    await proposed(room.database, [theirs], ADMITTED, member.accountId);
    expect(await kindOf(publish(viewer, theirs))).toBe(publishing);
  });

  it('out of scope it does not exist; candidates never decide on their own', async () => {
    const id = await one();
    const elsewhere = staffViewer(room.offer.institutionId, 'ADMINISTRATOR', { kind: 'CENTRE', id: room.offer.centreIds.get('SCIENCE')! });
    await expect(propose(elsewhere, id)).rejects.toThrow(NotFound);
    await expect(publish(elsewhere, id)).rejects.toThrow(NotFound);
    const { candidateId } = (await room.parts.reads.first<{ candidateId: string }>('SELECT candidateId FROM application WHERE id = ?', [id]))!;
    await expect(propose({ ...manager, candidateId }, id)).rejects.toThrow(Forbidden);
    expect(() => new PublishDecision(room.parts.transactions, room.clock).execute({ kind: 'anonymous' }, { applicationId: id })).toThrow(Unauthenticated);
  });
});

describe('the capacity', () => {
  it('is not exceeded by oversight, only with a reason that stays among staff', async () => {
    const full = await openDecisionRoom(2);
    try {
      const intake = full.intakes.get('LAW/SEPTEMBER')!;
      await published(full.database, intake, 2, ADMITTED);
      const [id] = await manyApplications(full.database, intake, 1);
      await proposed(full.database, [id!], ADMITTED, null);
      const work = new PublishDecision(full.parts.transactions, full.clock);
      const chief = staffViewer(full.offer.institutionId, 'CENTRE_MANAGER');
      expect(await work.execute(chief, { applicationId: id!, version: 3 })).toEqual({ kind: 'no-place-left', capacity: 2 });
      expect(await work.execute(chief, { applicationId: id!, version: 3, force: true })).toEqual({ kind: 'reason-required' });
      expect(await work.execute(chief, { applicationId: id!, version: 3, force: true, reason: 'Une place de plus, accord du rectorat.' })).toMatchObject({ kind: 'done' });
      expect(full.told.acts.at(-1)).toMatchObject({ kind: 'decision.published', reason: 'Une place de plus, accord du rectorat.' });
      expect(await full.parts.reads.rows("SELECT kind, reason FROM application_event WHERE applicationId = ? AND reason IS NOT NULL", [id!])).toEqual([
        { kind: 'decision.forced', reason: 'Une place de plus, accord du rectorat.' },
      ]);
    } finally {
      await full.database.close();
    }
  });
});

describe('the admission route', () => {
  const route = async (viewer: PersonViewer, applicationId: string, wanted: AdmissionRoute) =>
    new ProposeRoute(room.parts.transactions, room.clock).execute(viewer, { applicationId, version: (await standing(applicationId)).version, route: wanted });
  const validate = async (viewer: PersonViewer, applicationId: string) =>
    new ValidateRoute(room.parts.transactions, room.clock).execute(viewer, { applicationId, version: (await standing(applicationId)).version });

  it('is validated by a second person; a direct one admits by the same stroke', async () => {
    const id = await one(ApplicationStatus.COMPLETE, room.intakes.get('ART/SEPTEMBER')!);
    await propose(member, id, { type: ON_HOLD });
    expect(await route(manager, id, AdmissionRoute.DIRECT)).toMatchObject({ kind: 'done' });
    expect(await validate(manager, id)).toEqual({ kind: 'own-proposal' });
    expect(await validate(other, id)).toMatchObject({ kind: 'done' });
    expect(await standing(id)).toMatchObject({ admissionRoute: 'DIRECT', proposedRoute: null, proposedDecision: null, publishedDecision: 'ADMITTED', answerBy: new Date('2027-05-24T21:59:59.999Z') });
    expect((await decisions(id)).map(({ type, state }) => [type, state]).sort()).toEqual([['ADMITTED', 'PUBLISHED'], ['ON_HOLD', 'WITHDRAWN']]);
    expect(await validate(other, id)).toEqual({ kind: 'not-proposed' });
  });

  it('that is selective decides nothing yet; a direct one waits for the file to be complete', async () => {
    const [selective, early] = [await one(ApplicationStatus.SUBMITTED), await one(ApplicationStatus.SUBMITTED)];
    await route(member, selective, AdmissionRoute.SELECTIVE);
    expect(await validate(manager, selective)).toMatchObject({ kind: 'done' });
    expect(await standing(selective)).toMatchObject({ admissionRoute: 'SELECTIVE', publishedDecision: null });
    await route(member, early, AdmissionRoute.DIRECT);
    expect(await validate(manager, early)).toMatchObject({ kind: 'not-editable' });
  });

  it('that waits for its validation ends with the file: given back as a draft, or cancelled', async () => {
    for (const [status, ended] of [[ApplicationStatus.DRAFT, (id: string) => new ApplicationReturnedToDraft(id, 'evt_1')], [ApplicationStatus.CANCELLED, (id: string) => new ApplicationCancelled(id)]] as const) {
      const id = await one(ApplicationStatus.SUBMITTED);
      await route(member, id, AdmissionRoute.DIRECT);
      await room.parts.transactions.run(async (tx) => {
        await tx.manager.query('UPDATE application SET status = ? WHERE id = ?', [status, id]);
        tx.announce(ended(id));
      });
      expect(await standing(id)).toMatchObject({ admissionRoute: 'UNDECIDED', proposedRoute: null });
      expect(await room.parts.reads.rows('SELECT route FROM route_proposal WHERE applicationId = ?', [id])).toEqual([]);
      expect((await history(id)).map(({ kind, actor }) => [kind, actor])).toEqual([['route.proposed', 'STAFF'], ['route.withdrawn', 'SYSTEM']]);
      expect(room.told.acts.at(-1)).toMatchObject({ kind: 'route.withdrawn', actorAccountId: null, subjectId: id, details: { route: 'DIRECT' } });
    }
  });
});
