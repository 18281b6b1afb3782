import { manyApplications, proposed, published, staffViewer } from '../../../tests/support/builders/decisions';
import { openDecisionRoom, type DecisionRoom } from '../../../tests/support/decision-room';
import { Answer, ApplicationStatus, DecisionType } from '../../applications/contract';
import { Forbidden, NotFound } from '../../kernel/errors';
import type { FunctionName, PersonViewer } from '../../kernel/viewer';
import { createValidatedAccount } from '../../identity/contract';
import { grantFunction } from '../../people/contract';
import { grantsOf } from '../../people/contract';
import { CountOwnProposals } from './count-own-proposals';
import { PreviewPublication } from './preview-publication';
import { OrderRun } from './order-run';
import { PublishDecisions } from './publish-decisions';
import { ReadRun, type RunView } from './read-run';
import { RunDecisions } from './run-decisions';
import { skipOf } from '../model/row-refusal';
import { openProposalsSql } from '../store/own-proposals.reads';

const { ADMITTED, REJECTED, ON_HOLD, PRESELECTED } = DecisionType;

let room: DecisionRoom;
let law: string;
let ids: Record<string, string>;
let manager: PersonViewer;

beforeEach(async () => {
  room = await openDecisionRoom(2);
  law = room.intakes.get('LAW/SEPTEMBER')!;
  manager = await aManager('CENTRE_MANAGER');
  const [good, mine, nothing, taken, last, over, late] = await manyApplications(room.database, law, 7);
  const [early] = await manyApplications(room.database, law, 1, () => ({ status: ApplicationStatus.SUBMITTED }));
  const [accepted] = await published(room.database, law, 1, ADMITTED, () => ({ answer: Answer.ACCEPTED }));
  const [elsewhere] = await manyApplications(room.database, room.intakes.get('ART/SEPTEMBER')!, 1);
  ids = { good: good!, mine: mine!, nothing: nothing!, early: early!, accepted: accepted!, last: last!, over: over!, taken: taken!, elsewhere: elsewhere!, late: late!, unknown: 'app_01J00000000000000000000000' };
  await proposed(room.database, [good!, taken!, early!, elsewhere!], ON_HOLD, null);
  await proposed(room.database, [last!, over!], ADMITTED, null);
  await proposed(room.database, [mine!], ON_HOLD, manager.accountId);
  await proposed(room.database, [accepted!], REJECTED, null);
  await proposed(room.database, [late!], PRESELECTED, null, () => ({ appointmentAt: room.clock.now(), appointmentPlace: 'Salle 4' }));
});
afterEach(() => room.database.close());

let people = 0;
/** With an account: the rights at the execution are read from the database. */
async function aManager(name: FunctionName): Promise<PersonViewer> {
  const { parts, offer } = room;
  people += 1;
  const { accountId } = await parts.transactions.run((tx) => createValidatedAccount(tx, parts, { firstName: 'Max', lastName: 'Chef', address: `max-${String(people)}@example.test`, password: 'Vz7#kolibri-Tango', language: 'fr' }));
  await parts.transactions.run((tx) => grantFunction(tx, { accountId, function: name, scopeKind: 'CENTRE', scopeId: offer.centreIds.get('LAW')!, institutionId: offer.institutionId, grantedBy: null, now: parts.clock.now() }));
  return { ...staffViewer(offer.institutionId, name), accountId, grants: await grantsOf(parts.reads, accountId, parts.clock.now()) };
}

const preview = () => new PreviewPublication(room.parts.reads, room.clock);
const publish = (viewer: PersonViewer, applicationIds: readonly string[], key: string) => new PublishDecisions(new OrderRun(room.parts), preview()).execute(viewer, applicationIds, key);

async function order(viewer: PersonViewer, applicationIds: readonly string[], key = 'k'): Promise<RunView> {
  const ordering = await publish(viewer, applicationIds, key);
  if (ordering.kind !== 'ordered') throw new Error(ordering.kind);
  return new ReadRun(room.parts.reads).execute(viewer, ordering.id);
}

async function work(runId: string): Promise<void> {
  for (let n = 0; n < 30; n += 1) await new RunDecisions(room.parts).run({ id: 'job', payload: { runId }, attempt: 1 });
}
const outcome = async (runId: string): Promise<Record<string, string>> => Object.fromEntries((await new ReadRun(room.parts.reads).rows(manager, runId)).map(({ applicationId, state, refusal }) => [
  Object.entries(ids).find(([, id]) => id === applicationId)?.[0] ?? applicationId, refusal ? skipOf(refusal) : state]));

const expected = {
  good: undefined, mine: 'OWN_PROPOSAL', nothing: 'NOT_PROPOSED', early: 'WRONG_STATUS', accepted: 'ALREADY_ANSWERED', last: undefined, over: 'NO_PLACE_LEFT', taken: undefined, elsewhere: 'NOT_FOUND', late: 'APPOINTMENT_PASSED', unknown: 'NOT_FOUND',
};

describe('what waits for another pair of eyes', () => {
  const own = (viewer: PersonViewer) => new CountOwnProposals(room.parts.reads).execute(viewer);

  it('is what the viewer proposed, in scope and not yet published', async () => {
    expect(await own(manager)).toBe(1);
    await proposed(room.database, [ids['nothing']!], ADMITTED, manager.accountId);
    expect(await own(manager)).toBe(2);
    expect(await own({ ...manager, grants: manager.grants.map((grant) => ({ ...grant, scopeId: room.offer.centreIds.get('ART')! })) })).toBe(0);
    expect(await own(await aManager('CENTRE_MANAGER'))).toBe(0);
  });

  it('is read along an index, however much waits of others', async () => {
    await proposed(room.database, await manyApplications(room.database, room.intakes.get('ART/SEPTEMBER')!, 200), ON_HOLD, (await aManager('CENTRE_MANAGER')).accountId);
    await room.database.manager.query('ANALYZE TABLE decision, application');
    const plan = await room.parts.reads.rows<{ table: string; type: string; key: string | null; rows: number; Extra: string }>(`EXPLAIN ${openProposalsSql}`, [manager.accountId]);
    expect(plan.filter(({ type }) => type === 'ALL')).toEqual([]);
    const own = plan.find(({ table }) => table === 'd');
    expect(own).toMatchObject({ key: 'decision_own', Extra: expect.stringContaining('Using index') });
    expect(Number(own!.rows)).toBeLessThanOrEqual(2);
  });

  it('is nothing to somebody without a function', async () => {
    await expect(own({ ...manager, grants: [] })).rejects.toThrow(Forbidden);
  });
});

describe('publishing many', () => {
  it('shows beforehand what is skipped and why, and does just that', async () => {
    const rows = await preview().execute(manager, Object.values(ids));
    const seen = Object.fromEntries(Object.keys(ids).map((name) => [name, rows.find(({ applicationId }) => applicationId === ids[name])?.skip]));
    expect(seen).toEqual(expected);
    expect(room.told.published).toEqual([]);

    const run = await order(manager, Object.values(ids));
    expect(run).toMatchObject({ total: 11, done: 0, refused: 0, finishedAt: null });
    await work(run.id);
    expect(await outcome(run.id)).toEqual(Object.fromEntries(Object.entries(expected).map(([name, skip]) => [name, skip ?? 'DONE'])));
    expect(await new ReadRun(room.parts.reads).execute(manager, run.id)).toMatchObject({ done: 3, refused: 8, finishedAt: room.clock.now() });
    expect(room.told.published.map(({ applicationId }) => applicationId)).toEqual([ids['good'], ids['last'], ids['taken']]);
  });

  it('is ordered once with the same key, and read by whoever ordered it alone', async () => {
    const first = await order(manager, [ids['good']!]);
    expect((await order(manager, [ids['good']!])).id).toBe(first.id);
    await expect(new ReadRun(room.parts.reads).execute(await aManager('CENTRE_MANAGER'), first.id)).rejects.toThrow(NotFound);
  });

  it('is ordered once when the same key comes twice at the same time', async () => {
    const runs = await Promise.all([1, 2, 3, 4].map(() => order(manager, [ids['good']!, ids['taken']!])));
    expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
    expect(runs[0]).toMatchObject({ total: 2 });
    expect(await room.parts.reads.rows('SELECT position FROM decision_row')).toHaveLength(2);
  });

  it('names nobody whom its owner does not see, before its turn comes as after, nor once the function has gone', async () => {
    const run = await order(manager, [ids['good']!, ids['elsewhere']!]);
    const seen = async (viewer: PersonViewer) => (await new ReadRun(room.parts.reads).rows(viewer, run.id)).map(({ reference, firstName, type }) => [reference !== null, firstName, type]);
    expect(await seen(manager)).toEqual([[true, 'Zoé', ON_HOLD], [false, null, null]]);
    expect(await seen({ ...manager, grants: [] })).toEqual([[false, null, null], [false, null, null]]);
    await work(run.id);
    expect(await seen(manager)).toEqual([[true, 'Zoé', ON_HOLD], [false, null, null]]);
  });

  it('leaves out what was proposed anew since it was ordered', async () => {
    const run = await order(manager, [ids['good']!, ids['nothing']!]);
    await room.database.manager.query("UPDATE decision SET state = 'WITHDRAWN', openFor = NULL WHERE openFor = ?", [ids['good']]);
    await proposed(room.database, [ids['good']!, ids['nothing']!], ON_HOLD, null);
    await work(run.id);
    expect(await outcome(run.id)).toEqual({ good: 'CHANGED', nothing: 'CHANGED' });
  });

  it('has the rights of the hour of its execution', async () => {
    const run = await order(manager, [ids['good']!, ids['taken']!]);
    await room.database.manager.query("UPDATE assignment SET functionName = 'READER' WHERE accountId = ?", [manager.accountId]);
    await work(run.id);
    expect(await outcome(run.id)).toEqual({ good: 'NOT_ALLOWED', taken: 'NOT_ALLOWED' });
    expect(room.told.published).toEqual([]);
  });

  it('is nobody’s but that of staff who see something of it', async () => {
    const nobody: PersonViewer = { ...manager, grants: [] };
    await expect(order(nobody, [ids['good']!])).rejects.toThrow(NotFound);
    const { candidateId } = (await room.parts.reads.first<{ candidateId: string }>('SELECT candidateId FROM application WHERE id = ?', [ids['good']!]))!;
    await expect(order({ ...nobody, candidateId }, [ids['good']!])).rejects.toThrow(Forbidden);
    await expect(order(manager, [ids['elsewhere']!, ids['unknown']!])).rejects.toThrow(NotFound);
    const readers = await preview().execute(await aManager('READER'), [ids['good']!]);
    expect(readers).toMatchObject([{ skip: 'NOT_ALLOWED' }]);
    for (const name of ['READER', 'COMMITTEE_MEMBER'] as const) await expect(order(await aManager(name), [ids['good']!, ids['unknown']!])).rejects.toThrow(Forbidden);
  });
});
