import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { ulid } from 'ulid';
import { aJpeg, aPdf, aPng } from '../../../tests/support/builders/files';
import { movableClock } from '../../../tests/support/clock';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { MemoryVault } from '../../../tests/support/memory-vault';
import { NotFound } from '../../kernel/errors';
import { UploadAborted } from '../../kernel/ports';
import type { Parts } from '../../kernel/feature';
import { sha256 } from '../../kernel/secrets';
import { openUploadsPerPerson, personQuotaBytes } from '../model/quota';
import { bindReceivedFile } from './bind-received-file';
import { grantUpload, type UploadGrantOrder } from './grant-upload';
import { PurgeFiles } from './purge-files';
import { ReceiveUpload, type Upload } from './receive-upload';
import { releaseFile } from './release-file';
import { RemoveBytes } from './remove-bytes';
import { SweepUploads } from './sweep-uploads';

const minute = 60_000;

describe('uploads', () => {
  let database: TestDatabase;
  let parts: Parts;
  let vault: MemoryVault;
  let owner: { accountId: string; candidateId: string };
  const clock = movableClock();
  const documentId = 'doc_01J00000000000000000000000';

  beforeAll(async () => { database = await openTestDatabase(); });
  afterAll(() => database.close());
  beforeEach(() => {
    clock.set('2026-11-20T09:00:00.000Z');
    vault = new MemoryVault();
    parts = database.parts({ clock, vault });
    owner = { accountId: `acc_${ulid()}`, candidateId: `can_${ulid()}` };
    database.announced.length = 0;
  });

  const ask = (change: Partial<UploadGrantOrder> = {}) => database.transactions.run((tx) => grantUpload(tx, {
    ...owner, documentId, fileName: 'cv.pdf', contentType: 'application/pdf', size: 1000, maxBytes: 1_000_000, now: clock.now(), ...change,
  }));
  async function granted(change: Partial<UploadGrantOrder> = {}): Promise<string> {
    const grant = await ask(change);
    if (grant.kind !== 'granted') throw new Error(grant.kind);
    return grant.ticket;
  }
  const put = (ticket: string, bytes: Buffer, change: Partial<Upload> = {}) => new ReceiveUpload(parts.transactions, vault, clock).execute({
    accountId: owner.accountId, ticket, content: Readable.from([bytes]), firstByteAt: Promise.resolve(clock.now()), contentType: 'application/pdf', contentLength: bytes.length, ...change,
  });
  const bind = (ticket: string, change: { candidateId?: string; documentId?: string } = {}) =>
    database.transactions.run((tx) => bindReceivedFile(tx, { ticket, candidateId: owner.candidateId, documentId, now: clock.now(), ...change }));
  async function stored(bytes: Buffer): Promise<string> {
    const ticket = await granted();
    await put(ticket, bytes);
    const binding = await bind(ticket);
    if (binding.kind !== 'bound') throw new Error(binding.kind);
    return binding.file.id;
  }
  const usesOf = async (bytes: Buffer) => (await parts.reads.first<{ uses: number }>('SELECT uses FROM vault_object WHERE sha256 = ?', [sha256(bytes)]))?.uses;

  it('go from leave to place, with the name that the person gave', async () => {
    const bytes = await aPdf();
    const ticket = await granted({ fileName: 'C:\\docs\\Diplôme d’Ada 🎓.pdf' });
    expect(await put(ticket, bytes)).toEqual({ kind: 'received', size: bytes.length, sha256: sha256(bytes) });
    expect(await bind(ticket)).toMatchObject({
      kind: 'bound', isRepeat: false, firstByteAt: clock.now(), file: { name: 'Diplôme d’Ada 🎓.pdf', size: bytes.length, contentType: 'application/pdf', scan: 'CLEAN', ...owner },
    });
    expect(await parts.reads.first('SELECT secretHash FROM upload_ticket WHERE secretHash = ?', [ticket])).toBeUndefined();
  });

  it.each([
    ['a type that is not taken', { fileName: 'cv.docx', contentType: 'application/msword' }, 'file-type-refused'],
    ['a name of another type', { fileName: 'cv.pdf', contentType: 'image/png' }, 'file-type-refused'],
    ['a page that says it is a picture', { fileName: 'x.svg', contentType: 'image/svg+xml' }, 'file-type-refused'],
    ['too much', { size: 1_000_001 }, 'file-too-large'],
    ['nothing', { size: 0 }, 'file-content-refused'],
  ])('refuse %s before a byte is sent', async (_what, change, kind) => expect(await ask(change)).toMatchObject({ kind }));

  it('security 71: are what they say they are, by their content', async () => {
    const good: [string, string, Buffer][] = [['p.png', 'image/png', aPng()], ['p.jpg', 'image/jpeg', aJpeg()], ['p.JPEG', 'image/jpg', aJpeg()], ['p.pdf', 'application/pdf', await aPdf()]];
    for (const [fileName, contentType, bytes] of good) {
      expect([fileName, await put(await granted({ fileName, contentType }), bytes, { contentType })]).toMatchObject([fileName, { kind: 'received' }]);
    }
    const bad: [string, string, Buffer][] = [
      ['garbage', 'application/pdf', Buffer.alloc(900_000, 'garbage')],
      ['a picture called pdf', 'application/pdf', aPng()],
      ['half a pdf', 'application/pdf', (await aPdf()).subarray(0, 300)],
      ['an empty file', 'application/pdf', Buffer.alloc(0)],
      ['a page', 'application/pdf', Buffer.from('<!doctype html><script>alert(1)</script>')],
      ['a picture of 51 million pixels', 'image/png', aPng({ width: 51_000, height: 1_000 })],
      ['a picture without size', 'image/png', Buffer.from('89504e470d0a1a0a', 'hex')],
    ];
    for (const [what, contentType, bytes] of bad) {
      const fileName = contentType === 'image/png' ? 'x.png' : 'x.pdf';
      const kept = vault.files.size;
      const outcome = await put(await granted({ fileName, contentType }), bytes, { contentType });
      expect([what, ['file-content-refused', 'upload-ended'].includes(outcome.kind), vault.files.size]).toEqual([what, true, kept]);
    }
  });

  it('are limited while they stream, whatever was declared', async () => {
    const ticket = await granted({ maxBytes: 500, size: 400 });
    expect(await put(ticket, Buffer.alloc(501), { contentLength: undefined })).toEqual({ kind: 'file-too-large', maxBytes: 500 });
    expect(await put(ticket, Buffer.alloc(501))).toEqual({ kind: 'file-too-large', maxBytes: 500 });
    expect(vault.files.size).toBe(0);
  });

  it('belong to their owner and their document', async () => {
    const bytes = await aPdf();
    const ticket = await granted();
    await expect(put(ticket, bytes, { accountId: 'acc_other' })).rejects.toThrow(NotFound);
    await put(ticket, bytes);
    await expect(bind(ticket, { candidateId: 'can_other' })).rejects.toThrow(NotFound);
    await expect(bind('unknown')).rejects.toThrow(NotFound);
    expect(await bind(ticket, { documentId: 'doc_other' })).toEqual({ kind: 'upload-ended' });
    expect(await bind(ticket)).toMatchObject({ kind: 'bound' });
  });

  it('may be tried again after a broken network, until they are received', async () => {
    const bytes = await aPdf('again');
    const ticket = await granted();
    const broken = new Readable({ read() { this.destroy(new UploadAborted('gone')); } });
    await expect(put(ticket, bytes, { content: broken })).rejects.toThrow('gone');
    clock.advance(9 * minute);
    expect(await put(ticket, bytes)).toMatchObject({ kind: 'received' });
    expect(await put(ticket, bytes)).toMatchObject({ kind: 'received', sha256: sha256(bytes) });
    expect(await put(ticket, Buffer.concat([bytes, bytes]))).toEqual({ kind: 'upload-ended' });
    expect(vault.files.size).toBe(1);
    const first = await bind(ticket);
    const again = await bind(ticket);
    expect(again).toMatchObject({ kind: 'bound', isRepeat: true, file: { id: first.kind === 'bound' && first.file.id } });
    expect(await usesOf(bytes)).toBe(1);
  });

  it('sent twice at the same time are received once', async () => {
    const bytes = await aPdf('twice');
    const ticket = await granted();
    const both = await Promise.all([put(ticket, bytes), put(ticket, bytes)]);
    expect(both.map(({ kind }) => kind)).toEqual(['received', 'received']);
    expect(vault.files.size).toBe(1);
  });

  it('of one ticket are taken one after the other', async () => {
    const bytes = await aPdf('in turn');
    const ticket = await granted();
    let [running, most] = [0, 0];
    const take = vault.receive.bind(vault);
    vault.receive = async (...given) => {
      most = Math.max(most, ++running);
      return take(...given).finally(() => { running -= 1; });
    };
    const receive = new ReceiveUpload(parts.transactions, vault, clock);
    const slowly = (all: Buffer) => Readable.from((async function* () { await pause(100); yield all; })());
    const send = (content: Readable) => receive.execute({ ...owner, ticket, content, firstByteAt: Promise.resolve(clock.now()), contentType: 'application/pdf', contentLength: bytes.length });
    const broken = send(new Readable({ read() { setTimeout(() => this.destroy(new UploadAborted('gone')), 100); } }));
    const all = await Promise.allSettled([broken, send(slowly(bytes)), send(slowly(bytes))]);
    expect(all).toMatchObject([{ status: 'rejected' }, { value: { kind: 'received' } }, { value: { kind: 'received' } }]);
    expect(most).toBe(1);
  });

  it('are not read whole to be looked at, unless the size of a picture lies deep in it', async () => {
    let whole = 0;
    const read = vault.bytes.bind(vault);
    vault.read = (key, range) => read(key).then((bytes) => Readable.from([range === undefined ? bytes : bytes.subarray(range.start, range.end + 1)]));
    vault.bytes = (key) => { whole += 1; return read(key); };
    const pdf = Buffer.concat([await aPdf(), Buffer.alloc(600_000, ' '), await aPdf('end')]);
    expect(await put(await granted(), pdf)).toMatchObject({ kind: 'received' });
    expect(await put(await granted(), Buffer.concat([pdf, Buffer.alloc(3_000)]))).toEqual({ kind: 'file-content-refused' });
    expect(whole).toBe(0);
    const segment = Buffer.concat([Buffer.from('ffe1ffff', 'hex'), Buffer.alloc(65_533)]);
    const photo = Buffer.concat([aJpeg().subarray(0, 2), ...Array<Buffer>(5).fill(segment), aJpeg().subarray(2)]);
    const contentType = 'image/jpeg';
    expect(await put(await granted({ fileName: 'p.jpg', contentType }), photo, { contentType })).toMatchObject({ kind: 'received' });
    expect(whole).toBe(1);
  });

  it.each([
    ['the first byte ten minutes after the leave', 10 * minute, 0, 'bound'],
    ['the first byte a millisecond later', 10 * minute + 1, 0, 'upload-ended'],
    ['bound ten minutes after the first byte', 0, 10 * minute, 'bound'],
    ['bound a millisecond later', 0, 10 * minute + 1, 'upload-ended'],
  ])('%s', async (_what, beforeFirstByte, beforeBinding, outcome) => {
    const ticket = await granted();
    clock.advance(beforeFirstByte);
    await put(ticket, await aPdf());
    clock.advance(beforeBinding);
    const binding = await bind(ticket).catch((error: unknown) => error);
    expect(binding).toMatchObject({ kind: outcome });
  });

  it('keep the same bytes once, however many come at once, and remove them with the last', async () => {
    const bytes = await aPdf('same');
    const ids = await Promise.all(Array.from({ length: 10 }, () => stored(bytes)));
    expect(await usesOf(bytes)).toBe(10);
    const remove = new RemoveBytes(parts.reads, vault);
    const removeOrphans = async () => {
      for (const event of database.announced.splice(0)) if ('vaultKey' in event) await remove.execute(String(event.vaultKey));
    };
    await removeOrphans();
    expect(vault.files.size).toBe(1);
    await Promise.all([...ids.slice(1).map((id) => database.transactions.run((tx) => releaseFile(tx, id))), stored(bytes)]);
    await removeOrphans();
    expect([await usesOf(bytes), vault.files.size]).toEqual([2, 1]);
    await new PurgeFiles(parts.transactions).execute(owner.accountId);
    await removeOrphans();
    expect([await usesOf(bytes), vault.files.size]).toEqual([undefined, 0]);
    expect(await parts.reads.rows('SELECT 1 FROM vault_usage WHERE accountId = ?', [owner.accountId])).toEqual([]);
  });

  it('fit into the room of a person, also when many are bound at once', async () => {
    const bytes = await aPdf('room');
    const tickets = await Promise.all(Array.from({ length: 4 }, () => granted()));
    for (const ticket of tickets) await put(ticket, bytes);
    await database.transactions.run((tx) => tx.manager.query('INSERT INTO vault_usage VALUES (?, ?)', [owner.accountId, personQuotaBytes - 2 * bytes.length]));
    const outcomes = await Promise.all(tickets.map((ticket) => bind(ticket)));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['bound', 'bound', 'file-quota-reached', 'file-quota-reached']);
  });

  it('are not begun without end', async () => {
    for (let n = 0; n < openUploadsPerPerson; n += 1) await granted();
    expect(await ask()).toEqual({ kind: 'file-quota-reached' });
    clock.advance(10 * minute);
    expect(await ask()).toMatchObject({ kind: 'granted' });
  });

  it('that are never bound do not fill the vault', async () => {
    const ticket = await granted();
    await put(ticket, await aPdf());
    await database.manager.query('UPDATE upload_ticket SET size = ? WHERE secretHash = ?', [personQuotaBytes - 500, sha256(ticket)]);
    clock.advance(11 * minute);
    expect(await ask({ size: 501 })).toEqual({ kind: 'file-quota-reached' });
    expect(await ask({ size: 500 })).toMatchObject({ kind: 'granted' });
  });

  it('that were never bound are swept, those that were are not', async () => {
    await stored(await aPdf('kept'));
    await put(await granted(), await aPdf('left'));
    const sweep = new SweepUploads(parts.transactions, parts.reads, vault, clock, parts.log);
    await sweep.execute();
    expect(vault.files.size).toBe(2);
    clock.advance(25 * 60 * minute);
    await sweep.execute();
    expect(vault.files.size).toBe(1);
  });
});
