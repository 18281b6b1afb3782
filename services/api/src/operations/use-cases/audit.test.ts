import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { ActDone, type Act } from '../../kernel/acts';
import { rememberClientIp, withRequestId } from '../../kernel/correlation';
import type { Grant, PersonViewer } from '../../kernel/viewer';
import { createValidatedAccount } from '../../identity/contract';
import { grantFunction } from '../../people/contract';
import { auditCondition } from '../store/audit.reads';
import { ForgetAudit } from './forget-audit';
import { ReadAudit } from './read-audit';
import { recordsActs } from './record-act';

let database: TestDatabase;
let accountId: string;
const at = new Date('2026-11-20T09:00:00Z');
const place = { institutionId: 'ins_1', centreId: 'cen_1', committeeId: 'com_1', programmeId: 'prg_1' };
const act = (change: Partial<Act> = {}): Act => ({ kind: 'application.marked-complete', actorAccountId: accountId, subjectId: 'app_1', subjectLabel: 'LAW-1', ...place, ...change });
const record = (change?: Partial<Act>, now = at) => database.transactions.run((tx) => recordsActs({ now: () => new Date(now) }).handle(new ActDone(act(change)), tx));
const grant = (change: Partial<Grant> = {}): Grant => ({ id: 'asg_1', function: 'CENTRE_MANAGER', scopeKind: 'CENTRE', scopeId: 'cen_1', institutionId: 'ins_1', ...change });
const viewer = (...grants: Grant[]): PersonViewer => ({ kind: 'person', accountId, candidateId: 'can_1', sessionId: 'ses_1', grants });
const read = async (...grants: Grant[]) => (await new ReadAudit(database.reads).execute(viewer(...grants), {}, { first: 100 })).page.edges.map(({ node }) => node);

beforeAll(async () => {
  database = await openTestDatabase();
  const person = { firstName: 'Grace', lastName: 'Hopper', address: 'grace@example.test', password: 'Vz7#kolibri-Tango', language: 'en' } as const;
  ({ accountId } = await database.transactions.run((tx) => createValidatedAccount(tx, database.parts(), person)));
  const scope = { scopeKind: 'CENTRE', scopeId: 'cen_1', institutionId: 'ins_1', grantedBy: null, now: at } as const;
  for (const name of ['READER', 'CENTRE_MANAGER'] as const) await database.transactions.run((tx) => grantFunction(tx, { accountId, function: name, ...scope }));
});
afterAll(() => database.close());
beforeEach(() => database.manager.query('DELETE FROM audit_entry'));

describe('the audit', () => {
  it('keeps who, in what function, for whom, from where, in which request and why', async () => {
    await withRequestId('REQUEST', () => {
      rememberClientIp('192.0.2.7');
      return record({ concernsAccountId: 'acc_2', reason: 'x'.repeat(2000), details: { from: 'SUBMITTED', count: 2, forced: true, nothing: null } });
    });
    const [line] = await read(grant());
    expect(line).toMatchObject({
      at, kind: 'application.marked-complete', actorName: 'Grace Hopper', actorFunction: 'CENTRE_MANAGER', concernsAccountId: 'acc_2', subjectLabel: 'LAW-1',
      clientIp: '192.0.2.7', requestId: 'REQUEST', details: { from: 'SUBMITTED', count: 2, forced: true, nothing: null },
    });
    expect(line!.reason).toHaveLength(1000);
  });

  it('says nothing of an act that was rolled back', async () => {
    await expect(database.transactions.run(async (tx) => {
      await recordsActs({ now: () => at }).handle(new ActDone(act()), tx);
      throw new Error('no');
    })).rejects.toThrow('no');
    expect(await read(grant())).toEqual([]);
  });

  it('shows each only what stands in the own scopes', async () => {
    await record();
    await record({ subjectId: 'app_2', centreId: 'cen_2', committeeId: 'com_2', programmeId: 'prg_2' });
    await record({ kind: 'function.granted', actorAccountId: null, subjectId: 'asg_9', centreId: null, committeeId: null, programmeId: null });
    await record({ subjectId: 'app_3', institutionId: 'ins_2', centreId: 'cen_3' });
    const subjects = async (...grants: Grant[]) => (await read(...grants)).map(({ subjectId }) => subjectId).sort();
    expect(await subjects(grant())).toEqual(['app_1']);
    expect(await subjects(grant({ scopeKind: 'PROGRAMME', scopeId: 'prg_2' }), grant({ function: 'READER', scopeKind: 'INSTITUTION', scopeId: 'ins_1' }))).toEqual(['app_2']);
    expect(await subjects(grant({ function: 'ADMINISTRATOR', scopeKind: 'INSTITUTION', scopeId: 'ins_1' }))).toEqual(['app_1', 'app_2', 'asg_9']);
    expect(await new ReadAudit(database.reads).kinds(viewer(grant()))).toEqual(['application.marked-complete']);
    await expect(read(grant({ function: 'COMMITTEE_MEMBER' }))).rejects.toThrow('Not allowed');
  });

  it('is forgotten after five years, and not before', async () => {
    await record({ subjectId: 'old' }, new Date('2021-11-20T08:59:59Z'));
    await record({ subjectId: 'kept' }, new Date('2021-11-20T09:00:00Z'));
    await new ForgetAudit(database.transactions, { now: () => new Date(at) }).execute();
    expect((await read(grant())).map(({ subjectId }) => subjectId)).toEqual(['kept']);
  });

  it.each([
    ['an institution', grant({ function: 'ADMINISTRATOR', scopeKind: 'INSTITUTION', scopeId: 'ins_1' }), {}],
    ['a centre', grant(), {}],
    ['a subject', grant(), { subjectId: 'app_1' }],
    ['a person', grant({ function: 'ADMINISTRATOR', scopeKind: 'INSTITUTION', scopeId: 'ins_1' }), { concernsAccountId: 'acc_2' }],
  ] as const)('of %s is read along an index', async (_, one, filter) => {
    const lines = Array.from({ length: 400 }, (__, n) => [`aud_${String(n).padStart(26, '0')}`, new Date(at.getTime() + n), 'k', `app_${String(n)}`, `acc_${String(n)}`, `ins_${String(n % 5)}`, `cen_${String(n % 20)}`]);
    await database.manager.query('INSERT INTO audit_entry (id, at, kind, subjectId, concernsAccountId, institutionId, centreId) VALUES ?', [lines]);
    await database.manager.query('ANALYZE TABLE audit_entry');
    const { sql, values } = auditCondition([one], filter);
    const [plan] = await database.reads.rows<{ type: string; key: string | null }>(`EXPLAIN SELECT id FROM audit_entry WHERE ${sql} ORDER BY at DESC, id DESC LIMIT 51`, values);
    expect(plan!.type).not.toBe('ALL');
    expect(plan!.key).toMatch(/^audit_/);
  });
});
