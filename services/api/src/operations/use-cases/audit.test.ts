import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { ActDone, type Act } from '../../kernel/acts';
import { rememberClientIp, withRequestId } from '../../kernel/correlation';
import { newId } from '../../kernel/ids';
import type { SqlValue } from '../../kernel/reads';
import type { Grant, PersonViewer } from '../../kernel/viewer';
import { createValidatedAccount } from '../../identity/contract';
import { grantFunction } from '../../people/contract';
import { searchedDays, windowOf } from '../model/audit-window';
import { searchFor } from '../store/audit-search';
import { auditQuery, auditScope, type AuditFilter } from '../store/audit.reads';
import { ForgetAudit } from './forget-audit';
import { ReadAudit } from './read-audit';
import { recordsActs } from './record-act';

let database: TestDatabase;
let accountId: string;
const at = new Date('2026-11-20T09:00:00Z');
const place = { institutionId: 'ins_1', centreId: 'cen_1', committeeId: 'com_1', programmeId: 'prg_1' };
const clock = { now: () => new Date(at) };
const act = (change: Partial<Act> = {}): Act => ({ kind: 'application.marked-complete', actorAccountId: accountId, subjectId: 'app_1', subjectLabel: 'LAW-1', ...place, ...change });
const record = (change?: Partial<Act>, now = at) => database.transactions.run((tx) => recordsActs({ now: () => new Date(now) }).handle(new ActDone(act(change)), tx));
const grant = (change: Partial<Grant> = {}): Grant => ({ id: 'asg_1', function: 'CENTRE_MANAGER', scopeKind: 'CENTRE', scopeId: 'cen_1', institutionId: 'ins_1', ...change });
const viewer = (...grants: Grant[]): PersonViewer => ({ kind: 'person', accountId, candidateId: 'can_1', sessionId: 'ses_1', grants });
const read = async (...grants: Grant[]) => (await new ReadAudit(database.reads, clock).execute(viewer(...grants), {}, { first: 100 })).page.edges.map(({ node }) => node);

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
    expect(await new ReadAudit(database.reads, clock).kinds(viewer(grant()))).toEqual(['application.marked-complete']);
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
    await aCrowd();
    const { sql, values, table } = auditQuery([one], filter);
    const plan = await explained(table, sql, values);
    expect(plan.type).not.toBe('ALL');
    expect(plan.key).toMatch(/^audit_/);
  });

  describe('a text', () => {
    const administrator = grant({ function: 'ADMINISTRATOR', scopeKind: 'INSTITUTION', scopeId: 'ins_1' });
    const days = (count: number): Date => new Date(at.getTime() - count * 24 * 3_600_000);
    const found = async (filter: AuditFilter, ...grants: Grant[]) => {
      const { page, window } = await new ReadAudit(database.reads, clock).execute(viewer(...(grants.length > 0 ? grants : [administrator])), filter, { first: 100 });
      return { labels: page.edges.map(({ node }) => node.subjectLabel), window };
    };

    it('that names something is found in all of the journal; a beginning in so many days, which are told', async () => {
      await record({ subjectId: newId('app'), subjectLabel: 'LAW-1' }, days(400));
      await record({ subjectId: newId('app'), subjectLabel: 'LAW-12' }, days(10));
      await record({ subjectId: newId('app'), subjectLabel: 'LAW-13' }, days(40));
      expect(await found({ text: ' law-1 ' })).toEqual({ labels: ['LAW-1'], window: undefined });
      expect(await found({ text: 'LAW' })).toEqual({ labels: ['LAW-12'], window: { from: days(searchedDays), to: at } });
      expect(await found({ text: 'hopper' })).toMatchObject({ labels: ['LAW-12'] });
      expect(await found({ text: 'LAW', to: days(38) })).toEqual({ labels: ['LAW-13'], window: { from: days(38 + searchedDays), to: days(38) } });
      expect(await found({ text: 'LAW', from: days(41) })).toEqual({ labels: ['LAW-12', 'LAW-13'], window: { from: days(41), to: days(41 - searchedDays) } });
      expect((await found({ text: 'LAW', from: days(500), to: days(1) })).window).toEqual({ from: days(1 + searchedDays), to: days(1) });
      expect(await found({ text: '%' })).toMatchObject({ labels: [] });
      // What stands elsewhere is not found, nor does it stand in the way of what begins alike here.
      await record({ subjectLabel: 'LAW-', centreId: 'cen_2' });
      expect(await found({ text: 'LAW-' }, grant())).toMatchObject({ labels: ['LAW-12'], window: { to: at } });
    });

    it('that is the number of a person finds what they did and what was done about them; an id or a request, just that', async () => {
      const { login } = (await database.reads.first<{ login: string }>('SELECT login FROM account WHERE id = ?', [accountId]))!;
      const subjectId = newId('app');
      await withRequestId('01J00000000000000000000000', () => record({ actorAccountId: null, concernsAccountId: accountId, subjectLabel: 'about', subjectId }, days(300)));
      await record({ subjectLabel: 'by' }, days(200));
      await record({ actorAccountId: null, subjectLabel: 'another' }, days(100));
      for (const text of [login, login.toLowerCase(), accountId]) expect(await found({ text })).toEqual({ labels: ['by', 'about'], window: undefined });
      for (const text of [subjectId, '01J00000000000000000000000']) expect(await found({ text })).toEqual({ labels: ['about'], window: undefined });
      expect(await found({ text: login }, grant({ scopeId: 'cen_2' }))).toMatchObject({ labels: [] });
    });

    it.each([
      ['what is quoted', { text: 'REF-6' }, /^audit_label$/, 10],
      ['a number', { text: 'login' }, /audit_(actor|concerns|institution)/, 400],
      ['an id', { text: 'app_01J00000000000000000000007' }, /^audit_subject$/, 10],
      ['a request', { text: '01J00000000000000000000007' }, /^audit_request$/, 10],
      ['a beginning', { text: 'RE' }, /^audit_(institution|at)$/, 60],
    ] as const)('%s is looked for along an index, within bounds', async (_, { text }, key, most) => {
      await aCrowd();
      const typed = text === 'login' ? (await database.reads.first<{ login: string }>('SELECT login FROM account WHERE id = ?', [accountId]))!.login : text;
      const search = await searchFor(database.reads, auditScope([administrator]), typed);
      const { sql, values, table } = auditQuery([administrator], search.isExact ? {} : windowOf(undefined, undefined, at), search);
      const plan = await explained(table, sql, values);
      expect(plan.type).not.toBe('ALL');
      expect(plan.key).toMatch(key);
      expect(Number(plan.rows)).toBeLessThanOrEqual(most);
    });
  });

  /** Four hundred acts in four hundred days, in five institutions. */
  async function aCrowd(): Promise<void> {
    const lines = Array.from({ length: 400 }, (__, n) => [`aud_${String(n).padStart(26, '0')}`, new Date(at.getTime() - n * 24 * 3_600_000), 'k', `app_01J${String(n).padStart(23, '0')}`, `REF-${String(n)}`, `acc_${String(n)}`, `ins_${String(n % 5)}`, `cen_${String(n % 20)}`, `01J${String(n).padStart(23, '0')}`]);
    await database.manager.query('INSERT INTO audit_entry (id, at, kind, subjectId, subjectLabel, concernsAccountId, institutionId, centreId, requestId) VALUES ?', [lines]);
    await database.manager.query('ANALYZE TABLE audit_entry');
  }

  async function explained(table: string, sql: string, values: readonly SqlValue[]): Promise<{ type: string; key: string | null; rows: number }> {
    return (await database.reads.rows<{ type: string; key: string | null; rows: number }>(`EXPLAIN SELECT id FROM ${table} WHERE ${sql} ORDER BY at DESC, id DESC LIMIT 51`, values))[0]!;
  }
});
