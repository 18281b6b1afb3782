import { loadCrowd } from '../../../tests/support/many-applications';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { MemoryVault } from '../../../tests/support/memory-vault';
import { givenOffer } from '../../../tests/support/builders/offer';
import { createValidatedAccount } from '../../identity/contract';
import { intakesByCode, twoProgrammes } from '../../../tests/support/builders/applications';
import { Forbidden, NotFound } from '../../kernel/errors';
import type { Parts } from '../../kernel/feature';
import type { JoinedReads } from '../../kernel/reads';
import type { Grant, PersonViewer } from '../../kernel/viewer';
import { grantFunction } from '../../people/contract';
import { ExportFormat, ExportState } from '../model/application-export.entity';
import { exportById } from '../store/export.store';
import { DeleteExport } from './delete-export';
import { OrderExport } from './order-export';
import { SeeExports } from './see-exports';
import { TidyExports } from './tidy-exports';
import { WriteExport } from './write-export';

const rows = 3000;
const dayMs = 24 * 3_600_000;

/** Something happens between any two readings. */
const disturbed = (reads: JoinedReads, between: () => Promise<void>): JoinedReads => ({
  rows: (sql, values) => reads.rows(sql, values),
  joined: async (sql, values) => {
    const found = await reads.joined(sql, values);
    if (sql.includes('FORCE INDEX')) await between();
    return found as never;
  },
  first: (sql, values) => reads.first(sql, values),
});

describe('an export while rows change', () => {
  let database: TestDatabase;
  let parts: Parts;
  let viewer: PersonViewer;
  let vault: MemoryVault;

  beforeAll(async () => {
    database = await openTestDatabase();
    vault = new MemoryVault();
    parts = database.parts({ vault });
    const { institutionId } = await givenOffer(parts, twoProgrammes());
    const person = { firstName: 'Grace', lastName: 'Hopper', address: 'grace@example.test', password: 'Vz7#kolibri-Tango', language: 'en' } as const;
    const { accountId } = await parts.transactions.run((tx) => createValidatedAccount(tx, parts, person));
    await parts.transactions.run((tx) => grantFunction(tx, { accountId, function: 'READER', scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId, grantedBy: null, now: parts.clock.now() }));
    viewer = { kind: 'person', accountId, candidateId: 'can_none', sessionId: 'ses_1', grants: [{ id: 'asg_1', function: 'READER', scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId }] };
    await database.dataSource.transaction((manager) => loadCrowd(manager, rows));
    await database.dataSource.query('SET foreign_key_checks = 0');
    // The crowd moves into the house of this offer, so that it has names around it.
    const [first] = await intakesByCode(parts.reads);
    await database.dataSource.query(`UPDATE application a JOIN intake i ON i.id = ? JOIN programme p ON p.id = i.programmeId
      SET a.intakeId = i.id, a.programmeId = p.id, a.committeeId = i.committeeId, a.centreId = p.centreId, a.institutionId = p.institutionId, a.active = NULL`, [first?.[1]]);
  }, 60_000);
  afterAll(() => database.close());

  async function order(format = ExportFormat.CSV): Promise<string> {
    const ordering = await new OrderExport(parts.transactions, parts.jobs, parts.clock).execute(viewer, { format, columns: ['REFERENCE', 'LAST_NAME'], filter: {}, applicationIds: null }, 'fr');
    if (ordering.kind !== 'ordered') throw new Error(ordering.kind);
    return ordering.id;
  }

  const stored = async (id: string) => (await exportById.batch(parts.reads, [id])).get(id);

  async function referencesIn(id: string): Promise<string[]> {
    const { vaultKey } = (await stored(id))!;
    return (await vault.bytes(vaultKey!)).toString('utf8').trim().split('\r\n').slice(1).map((line) => line.split(';')[0]!);
  }

  it('acceptance 7: holds nothing twice, and all that was there throughout', async () => {
    const before = (await parts.reads.rows<{ reference: string }>('SELECT reference FROM application ORDER BY id')).map(({ reference }) => reference);
    let turn = 0;
    const reads = disturbed(parts.reads, async () => {
      turn += 1;
      // Everybody's place in every order changes, some leave, others come.
      await database.dataSource.query('UPDATE application SET sortedAt = sortedAt + INTERVAL (CRC32(CONCAT(id, ?)) % 9000000) SECOND, candidateName = REVERSE(candidateName) WHERE CRC32(CONCAT(id, ?)) % 3 = 0', [turn, turn]);
      await database.dataSource.query('DELETE FROM application WHERE id = ?', [`app_${String(turn * 101).padStart(26, '0')}`]);
      await database.dataSource.query("UPDATE application SET status = ELT(1 + CRC32(CONCAT(id, ?)) % 3, 'SUBMITTED', 'COMPLETE', 'INCOMPLETE') WHERE CRC32(id) % 5 = 0", [turn]);
    });
    const id = await order();
    await new WriteExport({ ...parts, reads }).run({ payload: { exportId: id } });
    expect(turn).toBeGreaterThanOrEqual(rows / 500);

    const read = await referencesIn(id);
    const after = new Set((await parts.reads.rows<{ reference: string }>('SELECT reference FROM application')).map(({ reference }) => reference));
    expect(after.size).toBeLessThan(before.length);
    expect(new Set(read).size).toBe(read.length);
    const stayed = before.filter((reference) => after.has(reference));
    const found = new Set(read);
    expect(stayed.filter((reference) => !found.has(reference))).toEqual([]);
    expect(await stored(id)).toMatchObject({ state: ExportState.DONE, rowsDone: read.length, rowsTotal: before.length });
  });

  it('is written again from the start after a worker has died, and gives up in words', async () => {
    const id = await order(ExportFormat.XLSX);
    const dying = disturbed(parts.reads, () => Promise.reject(new Error('the worker dies')));
    await expect(new WriteExport({ ...parts, reads: dying }).run({ payload: { exportId: id } })).rejects.toThrow('the worker dies');
    expect(await stored(id)).toMatchObject({ state: ExportState.RUNNING, vaultKey: null });
    await new WriteExport(parts).run({ payload: { exportId: id } });
    expect(await stored(id)).toMatchObject({ state: ExportState.DONE });

    const lost = await order();
    await new WriteExport(parts).givenUp({ payload: { exportId: lost } });
    expect(await stored(lost)).toMatchObject({ state: ExportState.FAILED });
    await new WriteExport(parts).run({ payload: { exportId: lost } });
    expect(await stored(lost)).toMatchObject({ state: ExportState.FAILED, vaultKey: null });
  });

  it('leaves out the own application of whoever ordered it: to it they are a candidate, not staff', async () => {
    const [own] = await parts.reads.rows<{ id: string; reference: string }>('SELECT id, reference FROM application ORDER BY id LIMIT 1');
    await database.dataSource.query('UPDATE application SET accountId = ? WHERE id = ?', [viewer.accountId, own!.id]);
    const id = await order();
    await new WriteExport(parts).run({ payload: { exportId: id } });
    const [{ n } = { n: 0 }] = await parts.reads.rows<{ n: number }>('SELECT COUNT(*) AS n FROM application');
    const read = await referencesIn(id);
    expect(read).toHaveLength(Number(n) - 1);
    expect(read).not.toContain(own!.reference);
  });

  it('is read as long as one holds what it was written with, the same or the whole of it; not with another scope in its place', async () => {
    const id = await order();
    await new WriteExport(parts).run({ payload: { exportId: id } });
    const institutionId = viewer.grants[0]!.institutionId;
    expect((await stored(id))!.scopes).toEqual([{ scopeKind: 'INSTITUTION', scopeId: institutionId, institutionId }]);
    const read = (...grants: Grant[]) => new SeeExports(parts.reads).file({ ...viewer, grants }, id, parts.clock.now()).then(() => 'read', (error: unknown) => (error instanceof Forbidden ? 'forbidden' : String(error)));
    const held = (change: Partial<Grant>): Grant => ({ ...viewer.grants[0]!, ...change });
    const centreId = (await parts.reads.first<{ id: string }>('SELECT id FROM admission_centre LIMIT 1'))!.id;
    expect(await read(...viewer.grants)).toBe('read');
    expect(await read(held({ function: 'ADMINISTRATOR' }))).toBe('read');
    expect(await read(held({ scopeKind: 'CENTRE', scopeId: centreId }))).toBe('forbidden');
    expect(await read(held({ institutionId: 'ins_other', scopeId: 'ins_other' }))).toBe('forbidden');
    expect(await read()).toBe('forbidden');

    const centre = held({ scopeKind: 'CENTRE', scopeId: centreId });
    await database.manager.query('UPDATE application_export SET scopes = ? WHERE id = ?', [JSON.stringify([{ scopeKind: 'CENTRE', scopeId: centreId, institutionId }]), id]);
    expect(await read(centre)).toBe('read');
    expect(await read(...viewer.grants)).toBe('read');
    expect(await read(held({ scopeKind: 'CENTRE', scopeId: 'cen_other' }))).toBe('forbidden');
    expect(await read(held({ scopeKind: 'PROGRAMME', scopeId: centreId }))).toBe('forbidden');
  });

  it('goes when whoever ordered it wishes so, with its bytes; for others it does not exist', async () => {
    const id = await order();
    await new WriteExport(parts).run({ payload: { exportId: id } });
    const { vaultKey } = (await stored(id))!;
    const remove = new DeleteExport(parts.transactions, vault);
    await expect(remove.execute({ ...viewer, accountId: 'acc_other' }, id)).rejects.toThrow(NotFound);
    await remove.execute(viewer, id);
    await expect(vault.bytes(vaultKey!)).rejects.toThrow();
    expect(await stored(id)).toBeUndefined();
    await expect(remove.execute(viewer, id)).rejects.toThrow(NotFound);
  });

  it('is stopped while it is written, and leaves nothing', async () => {
    const id = await order();
    let turns = 0;
    const reads = disturbed(parts.reads, async () => {
      turns += 1;
      if (turns === 2) await new DeleteExport(parts.transactions, vault).execute(viewer, id);
    });
    const receive = jest.spyOn(vault, 'receive');
    await new WriteExport({ ...parts, reads }).run({ payload: { exportId: id } });
    expect(turns).toBe(2);
    const { key } = await receive.mock.results[0]!.value;
    await expect(vault.bytes(key)).rejects.toThrow();
    receive.mockRestore();
  });

  it('of a program stops in the middle when its token ends, and leaves nothing', async () => {
    const token = { id: 'tok_01J00000000000000000000000', name: 'Scolarité', scopes: ['bulk:export', 'read:candidates'], ownCandidateId: null };
    const program: PersonViewer = { ...viewer, candidateId: '', token };
    const ordering = await new OrderExport(parts.transactions, parts.jobs, parts.clock).execute(program, { format: ExportFormat.JSONL, columns: ['REFERENCE'], filter: {}, applicationIds: null }, 'fr');
    const id = ordering.kind === 'ordered' ? ordering.id : '';
    let asked = 0;
    const tokenViewers = { find: () => Promise.resolve((asked += 1) < 3 ? program : undefined) };
    const key = jest.spyOn(vault, 'receive');
    await new WriteExport({ ...parts, tokenViewers }).run({ payload: { exportId: id } });
    expect(await stored(id)).toMatchObject({ state: ExportState.FAILED, rowsDone: 1000, vaultKey: null, tokenId: token.id });
    await expect(key.mock.results[0]!.value).rejects.toThrow();
    key.mockRestore();
  });

  it('lies about for a day, its trace for thirty', async () => {
    const id = await order();
    await new WriteExport(parts).run({ payload: { exportId: id } });
    const { vaultKey, endedAt } = (await stored(id))!;
    const tidy = (days: number) => new TidyExports(parts.transactions, parts.reads, vault, { now: () => new Date(endedAt!.getTime() + days * dayMs) }).execute();
    await tidy(0.99);
    await vault.bytes(vaultKey!);
    await tidy(1.01);
    await expect(vault.bytes(vaultKey!)).rejects.toThrow();
    expect(await stored(id)).toMatchObject({ state: ExportState.EXPIRED, vaultKey: null });
    await tidy(31);
    expect(await stored(id)).toBeUndefined();
  });
});
