import { manyApplications, proposed, staffViewer } from '../../../tests/support/builders/decisions';
import { openDecisionRoom, type DecisionRoom } from '../../../tests/support/decision-room';
import { ApplicationStatus, DecisionType } from '../../applications/contract';
import { createValidatedAccount } from '../../identity/contract';
import { Forbidden, NotFound } from '../../kernel/errors';
import type { PersonViewer } from '../../kernel/viewer';
import { RowState } from '../model/decision-run.entity';
import { DecideApplications, type DecideRow } from './decide-applications';
import { OrderRun } from './order-run';
import { ReadRun, type RunRow } from './read-run';
import { RunDecisions } from './run-decisions';

const { ADMITTED, ON_HOLD, WAITING_LIST } = DecisionType;

let room: DecisionRoom;
let ids: string[];
let program: PersonViewer;
let alive: PersonViewer | undefined;

beforeEach(async () => {
  room = await openDecisionRoom(1);
  ids = await manyApplications(room.database, room.intakes.get('LAW/SEPTEMBER')!, 4);
  const { parts, offer } = room;
  const { accountId } = await parts.transactions.run((tx) => createValidatedAccount(tx, parts, { firstName: 'Max', lastName: 'Chef', address: 'max@example.test', password: 'Vz7#kolibri-Tango', language: 'fr' }));
  const token = { id: 'tok_01J00000000000000000000000', name: 'Scolarité', scopes: ['write:decisions'], ownCandidateId: null };
  program = { ...staffViewer(offer.institutionId, 'CENTRE_MANAGER', { kind: 'CENTRE', id: offer.centreIds.get('LAW')! }), accountId, candidateId: '', token };
  alive = program;
});
afterEach(() => room.database.close());

const row = (n: number, act: DecideRow['act'], details: DecideRow['details'] = {}, version = 3): DecideRow => ({ applicationId: ids[n] ?? 'app_01J00000000000000000000000', act, version, details });
const decide = (rows: readonly DecideRow[], viewer = program, key = 'k') => new DecideApplications(room.parts.reads, new OrderRun(room.parts)).execute(viewer, rows, key);
async function order(rows: readonly DecideRow[]): Promise<string> {
  const ordering = await decide(rows);
  if (ordering.kind !== 'ordered') throw new Error(ordering.kind);
  return ordering.id;
}
const work = (runId: string, parts = room.parts) => new RunDecisions({ ...parts, tokenViewers: { find: () => Promise.resolve(alive) } }).run({ id: 'job', payload: { runId }, attempt: 1 });
const rowsOf = (id: string): Promise<RunRow[]> => new ReadRun(room.parts.reads).rows(program, id);
const kinds = async (id: string) => (await rowsOf(id)).map(({ state, refusal }) => refusal?.kind ?? state);

describe('deciding many at once', () => {
  it('does each by itself, as if it had been asked for alone, and says of each how it ended', async () => {
    await proposed(room.database, [ids[1]!, ids[2]!], ADMITTED, null);
    await proposed(room.database, [ids[3]!], ON_HOLD, program.accountId);
    const id = await order([
      row(0, 'PROPOSE', { type: WAITING_LIST, rank: 1 }), row(0, 'WITHDRAW', {}, 4), row(0, 'PROPOSE', { type: WAITING_LIST }, 5), row(0, 'PROPOSE', { type: ADMITTED }, 3),
      row(1, 'PUBLISH'), row(2, 'PUBLISH'), row(2, 'PUBLISH', { force: true, reason: 'Place créée' }), row(3, 'PUBLISH'), row(9, 'PUBLISH'),
    ]);
    await work(id);
    const rows = await rowsOf(id);
    expect(rows.map(({ state, refusal }) => refusal ?? state)).toEqual([
      'DONE', 'DONE', { kind: 'invalid', problems: [{ field: 'rank', code: 'REQUIRED' }] }, { kind: 'conflict', currentVersion: 5 },
      'DONE', { kind: 'no-place-left', capacity: 1 }, 'DONE', { kind: 'own-proposal' }, { kind: 'not-found' },
    ]);
    expect(rows.at(-1)).toMatchObject({ reference: null });
    expect(await new ReadRun(room.parts.reads).execute(program, id)).toMatchObject({ total: 9, done: 4, refused: 5, finishedAt: room.clock.now() });
    // The words of a committee stand with their decision, and nowhere else.
    expect(await room.parts.reads.rows('SELECT position FROM decision_row WHERE details IS NOT NULL')).toEqual([]);
    expect(await room.parts.reads.rows("SELECT id FROM decision WHERE state = 'PROPOSED' AND applicationId = ?", [ids[0]!])).toEqual([]);
  });

  it('goes on where a worker died, each row once', async () => {
    const id = await order([0, 1, 2].map((n) => row(n, 'PROPOSE', { type: ON_HOLD })));
    let left = 2;
    const dying: typeof room.parts.transactions = { run: (done) => ((left -= 1) < 0 ? Promise.reject(new Error('the worker dies')) : room.parts.transactions.run(done)) };
    await expect(work(id, { ...room.parts, transactions: dying })).rejects.toThrow('the worker dies');
    expect(await kinds(id)).toEqual(['DONE', 'DONE', 'WAITING']);
    await work(id);
    await work(id);
    expect(await kinds(id)).toEqual(['DONE', 'DONE', 'DONE']);
    expect(await room.parts.reads.rows('SELECT version FROM application WHERE version <> 4 AND proposedDecision IS NOT NULL')).toEqual([]);
  });

  it('has the reach of its token when its turn comes, and stops where the token stops', async () => {
    const id = await order([0, 1].map((n) => row(n, 'PROPOSE', { type: ON_HOLD })));
    alive = { ...program, grants: program.grants.map((grant) => ({ ...grant, scopeId: room.offer.centreIds.get('SCIENCE')! })) };
    await work(id);
    expect(await kinds(id)).toEqual(['not-found', 'not-found']);

    const revoked = await decide([0, 1].map((n) => row(n, 'PROPOSE', { type: ON_HOLD })), program, 'again');
    alive = undefined;
    await work(revoked.kind === 'ordered' ? revoked.id : '');
    expect(await kinds(revoked.kind === 'ordered' ? revoked.id : '')).toEqual(['token-ended', 'token-ended']);
    expect(await room.parts.reads.rows('SELECT id FROM decision_run WHERE finishedAt IS NULL')).toEqual([]);
    expect(await room.parts.reads.rows('SELECT id FROM decision')).toEqual([]);
  });

  it('is ordered once with the same key, and its key is for nothing else', async () => {
    const rows = [row(0, 'PROPOSE', { type: ON_HOLD })];
    const id = await order(rows);
    expect(await decide(rows)).toEqual({ kind: 'ordered', id });
    expect(await decide([row(1, 'PROPOSE', { type: ON_HOLD })])).toEqual({ kind: 'key-reused' });
    expect(await room.parts.reads.rows('SELECT id FROM decision_run')).toHaveLength(1);
  });

  it('is for those who may do some of it, and read by its token or whoever made it', async () => {
    const reader: PersonViewer = { ...program, grants: program.grants.map((grant) => ({ ...grant, function: 'READER' })) };
    await expect(decide([row(0, 'PROPOSE', { type: ON_HOLD })], reader)).rejects.toThrow(Forbidden);
    const member: PersonViewer = { ...program, grants: program.grants.map((grant) => ({ ...grant, function: 'COMMITTEE_MEMBER' })) };
    await expect(decide([row(0, 'PUBLISH')], member)).rejects.toThrow(Forbidden);
    await expect(decide([row(9, 'PUBLISH')])).rejects.toThrow(NotFound);
    const [draft] = await manyApplications(room.database, room.intakes.get('LAW/SEPTEMBER')!, 1, () => ({ status: ApplicationStatus.DRAFT }));
    await room.database.manager.query('UPDATE application SET submittedAt = NULL WHERE id = ?', [draft]);
    await expect(decide([{ ...row(0, 'PROPOSE', { type: ON_HOLD }), applicationId: draft! }])).rejects.toThrow(NotFound);

    const id = await order([row(0, 'PROPOSE', { type: ON_HOLD })]);
    const read = new ReadRun(room.parts.reads);
    const { token: _, ...person } = program;
    expect(await read.execute(person, id)).toMatchObject({ total: 1 });
    for (const other of [{ ...program, token: { ...program.token!, id: 'tok_01J00000000000000000000001' } }, { ...person, accountId: 'acc_other' }]) await expect(read.execute(other, id)).rejects.toThrow(NotFound);
    expect((await rowsOf(id))[0]?.state).toBe(RowState.WAITING);
  });
});
