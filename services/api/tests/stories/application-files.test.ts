import { request } from 'node:http';
import { AccountPurged } from '../../src/identity/contract';
import { NotFound } from '../../src/kernel/errors';
import { ApplicationStory, operations } from '../support/builders/application-story';
import { completeProfile } from '../support/builders/applications';
import { aJpeg, aPdf } from '../support/builders/files';
import type { TestClient } from '../support/client';

describe('files of an application', () => {
  let story: ApplicationStory;
  beforeAll(async () => { story = await ApplicationStory.begin(); });
  afterAll(() => story.api.stop());
  beforeEach(() => { story.api.clock.set('2026-11-20T09:00:00.000Z'); });

  it('shows its files to their readers only: ranges, versions, names, and no way to run them', async () => {
    const client = await story.applicant('Reader');
    const { id, documents } = await story.apply(client, 'LAW/SEPTEMBER');
    const bytes = await aPdf('reader', 2);
    await story.sendFile(client, documents[1]!.id, bytes, 'Lettre d’été 语.pdf');
    const { file } = await story.documentOf(client, id, 'LETTER');
    const whole = await client.get(file.url);
    expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(['content-disposition', 'x-content-type-options', 'cache-control', 'etag', 'x-frame-options', 'content-security-policy'].map((name) => [name, whole.headers.get(name)]))).toEqual({
      'content-disposition': `inline; filename="Lettre d_ete _.pdf"; filename*=UTF-8''Lettre%20d%E2%80%99%C3%A9t%C3%A9%20%E8%AF%AD.pdf`,
      'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store', etag: `"${String(file.sha256)}"`, 'x-frame-options': 'SAMEORIGIN', 'content-security-policy': "default-src 'none'; frame-ancestors 'self'; base-uri 'none'; sandbox",
    });
    const part = await client.get(file.url, { range: 'bytes=0-4' });
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([206, '%PDF-', `bytes 0-4/${String(bytes.length)}`]);
    expect((await client.get(file.url, { range: `bytes=${String(bytes.length)}-` })).status).toBe(416);
    expect((await client.get(file.url, { 'if-none-match': `"${String(file.sha256)}"` })).status).toBe(304);
    const saved = await client.get(`${String(file.url)}?download=1`);
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment/);
    const head = await client.fetch(file.url, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, String(bytes.length), '']);
  });

  it('refuses bad files by name, and nothing that was saved is lost', async () => {
    const client = await story.applicant('Garbage');
    const { id, documents } = await story.apply(client, 'LAW/SEPTEMBER');
    const documentId = documents[1]!.id;
    await story.sendFile(client, documentId, await aPdf('good'));
    const before = await story.documentOf(client, id, 'LETTER');

    const garbage = Buffer.alloc(10_000_000, 'x');
    const { url, ticket } = await story.grantFor(client, documentId, garbage);
    const answer = await client.put(url, garbage, { 'content-type': 'application/pdf' });
    expect([answer.status, await answer.json()]).toEqual([422, { code: 'FILE_CONTENT_REFUSED', message: expect.stringContaining('abîmé') }]);
    expect(await story.act(client, 'bind', { documentId, ticket })).toMatchObject({ __typename: 'Refused', code: 'UPLOAD_ENDED' });

    const jpeg = aJpeg();
    const lying = await story.grantFor(client, documentId, jpeg);
    expect((await client.put(lying.url, jpeg, { 'content-type': 'image/jpeg' })).status).toBe(415);
    expect((await client.put(lying.url, Buffer.alloc(10_000_001), { 'content-type': 'application/pdf' })).status).toBe(413);
    expect((await client.put(`/files/${'x'.repeat(43)}`, jpeg, { 'content-type': 'image/jpeg' })).status).toBe(404);
    expect((await story.api.client().put(lying.url, jpeg, { 'content-type': 'image/jpeg' })).status).toBe(401);

    expect(await story.act(client, 'request', { documentId, fileName: 'cv.exe', size: 10, contentType: 'application/pdf' })).toMatchObject({ code: 'FILE_TYPE_REFUSED' });
    expect(await story.act(client, 'request', { documentId, fileName: 'cv.pdf', size: 10_000_001, contentType: 'application/pdf' })).toMatchObject({ code: 'FILE_TOO_LARGE', message: expect.stringContaining('10') });
    expect(await story.act(client, 'request', { documentId, fileName: '', size: 0, contentType: '' })).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'fileName', code: 'REQUIRED' }, { field: 'size', code: 'TOO_SMALL' }] });
    expect(await story.act(client, 'submit', { id, version: 1, idempotencyKey: '' })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await story.documentOf(client, id, 'LETTER')).toEqual(before);
  });

  it('takes a file inside the request too, by the same rules', async () => {
    const client = await story.applicant('Multipart');
    const { documents } = await story.apply(client, 'LAW/SEPTEMBER');
    const upload = (bytes: Buffer, name: string, type: string) => uploadInside(client, documents[1]!.id, { bytes, name, type });
    expect(await upload(aJpeg(), 'photo.jpg', 'image/jpeg')).toMatchObject({ __typename: 'DocumentChanged', document: { state: 'SENT' }, receipt: { size: aJpeg().length } });
    expect(await upload(aJpeg(), 'photo.pdf', 'application/pdf')).toMatchObject({ __typename: 'Refused', code: 'FILE_CONTENT_REFUSED' });
    expect(await upload(Buffer.alloc(10_500_000), 'big.pdf', 'application/pdf')).toMatchObject({ __typename: 'Refused', code: 'FILE_TOO_LARGE' });
  });

  it('binds once under a key: the same answer again, also after it was replaced or submitted; for anything else the key is taken', async () => {
    const client = await story.applicant('Twice');
    const { id, documents } = await story.apply(client, 'LAW/SEPTEMBER');
    const [cv, letter] = documents.map((one) => one.id) as [string, string];
    const bytes = await aPdf('once');
    const { ticket, url } = await story.grantFor(client, letter, bytes);
    expect((await client.put(url, bytes, { 'content-type': 'application/pdf' })).status).toBe(201);
    const order = { documentId: letter, ticket, idempotencyKey: 'letter' };
    const [first, atOnce] = await Promise.all([story.act(client, 'bind', order), story.act(client, 'bind', order)]);
    expect(first).toMatchObject({ __typename: 'DocumentChanged', receipt: { size: bytes.length, sha256: expect.any(String), receivedAt: expect.any(String) } });
    expect(atOnce).toEqual(first);
    expect(await story.act(client, 'bind', { ...order, documentId: cv })).toMatchObject({ __typename: 'Refused', code: 'KEY_REUSED' });
    expect(await story.act(client, 'bind', { ...order, ticket: 'another' })).toMatchObject({ code: 'KEY_REUSED' });
    expect(await story.act(client, 'bind', { ...order, idempotencyKey: ' ' })).toMatchObject({ __typename: 'InvalidInput' });
    await story.sendFile(client, letter, await aPdf('a newer one'));
    expect(await story.act(client, 'bind', order)).toMatchObject({ __typename: 'DocumentChanged', receipt: (first as { receipt: object }).receipt });
    // Without the key the ticket is over by now.
    expect(await story.act(client, 'bind', { documentId: letter, ticket })).toMatchObject({ code: 'UPLOAD_ENDED' });

    const inside = { bytes: await aPdf('inside'), name: 'cv.pdf', type: 'application/pdf', idempotencyKey: 'cv' };
    const sent = await uploadInside(client, cv, inside);
    expect(sent).toMatchObject({ __typename: 'DocumentChanged', receipt: { size: inside.bytes.length } });
    expect(await uploadInside(client, cv, inside)).toEqual(sent);
    for (const other of [{ bytes: await aPdf('something else') }, { bytes: Buffer.alloc(10_500_000) }, { name: 'vita.pdf' }, { type: 'image/jpeg' }]) {
      expect(await uploadInside(client, cv, { ...inside, ...other })).toMatchObject({ __typename: 'Refused', code: 'KEY_REUSED' });
    }
    expect(await uploadInside(client, letter, inside)).toMatchObject({ code: 'KEY_REUSED' });
    const { version } = await story.see(client, id);
    expect(await story.act(client, 'submit', { id, version, idempotencyKey: 'whole' })).toMatchObject({ __typename: 'Application' });
    expect(await uploadInside(client, cv, inside)).toEqual(sent);
    expect(await uploadInside(client, cv, { ...inside, idempotencyKey: 'new' })).toMatchObject({ code: 'NOT_EDITABLE' });
  });

  interface InsideFile { readonly bytes: Buffer; readonly name: string; readonly type: string; readonly idempotencyKey?: string }

  async function uploadInside(client: TestClient, documentId: string, { bytes, name, type, idempotencyKey }: InsideFile): Promise<unknown> {
    const form = new FormData();
    form.set('operations', JSON.stringify({ query: operations.upload, variables: { input: { documentId, file: null, idempotencyKey } } }));
    form.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
    form.set('0', new Blob([new Uint8Array(bytes)], { type }), name);
    const body = (await (await client.fetch('/graphql', { method: 'POST', body: form })).json()) as { data?: { uploadDocument: unknown } };
    return body.data?.uploadDocument ?? body;
  }

  it.each([
    ['one millisecond before the return date and ended after it', -1, 9 * 60_000, 'DocumentChanged'],
    ['at the last millisecond', 0, 0, 'DocumentChanged'],
    ['one millisecond after it', 1, 0, 'Refused'],
    ['before it, but bound more than ten minutes after its first byte', -1, 10 * 60_000 + 1, 'Refused'],
  ])('takes an upload begun %s: %i ms, %i ms later', async (_when, offset, later, outcome) => {
    const deadline = new Date('2027-04-12T21:59:59.999Z').getTime();
    const { client, viewer, address } = await story.person('Late');
    await completeProfile(story.api.parvis.parts, viewer);
    const { documents } = await story.apply(client, 'LAW/SEPTEMBER');
    const documentId = documents[1]!.id;
    // Sessions end long before the months that this jumps over.
    story.api.clock.set(new Date(deadline - 5 * 60_000));
    const fresh = await story.signedIn(address);
    const bytes = await aPdf('late');
    const { url, ticket } = await story.grantFor(fresh, documentId, bytes);
    story.api.clock.set(new Date(deadline + offset));
    const slow = slowPut(fresh, url, bytes);
    await slow.begun(ticket);
    story.api.clock.advance(later);
    expect(await slow.finish()).toBe(201);
    expect(await story.act(await story.signedIn(address), 'bind', { documentId, ticket })).toMatchObject({ __typename: outcome });
  });

  /** Sends the first half, and the rest when told to. */
  function slowPut(client: TestClient, path: string, bytes: Buffer) {
    const sending = request(new URL(path, story.api.url), {
      method: 'PUT',
      headers: { 'content-type': 'application/pdf', 'content-length': bytes.length, 'apollo-require-preflight': 'true', cookie: [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    const status = new Promise<number>((resolve, reject) => sending.on('response', (response) => { response.resume(); resolve(response.statusCode ?? 0); }).on('error', reject));
    sending.write(bytes.subarray(0, 100));
    return {
      begun: async (ticket: string) => {
        for (let tries = 0; tries < 200; tries += 1) {
          const { n } = (await story.api.reads.first<{ n: number }>('SELECT COUNT(*) AS n FROM upload_ticket WHERE secretHash = SHA2(?, 256) AND firstByteAt IS NOT NULL', [ticket]))!;
          if (Number(n) === 1) return;
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
        throw new Error('The first byte never arrived.');
      },
      finish: () => { sending.end(bytes.subarray(100)); return status; },
    };
  }

  it('go with the account: rows at once, bytes by a job, those of others stay', async () => {
    const same = await aPdf('the same letter');
    const { client, viewer } = await story.person('Purged');
    await completeProfile(story.api.parvis.parts, viewer);
    const [mine, theirs] = [client, await story.applicant('Stays')];
    for (const each of [mine, theirs]) {
      const { documents } = await story.apply(each, 'LAW/SEPTEMBER');
      await story.sendFile(each, documents[0]!.id, await aPdf(`cv ${String(each === mine)}`));
      await story.sendFile(each, documents[1]!.id, same);
    }
    const { transactions, reads } = story.api.parvis.parts;
    const filesOf = (accountId: string) => reads.rows<{ vaultKey: string }>('SELECT vaultKey FROM stored_file WHERE accountId = ? ORDER BY id', [accountId]);
    const [cv, letter] = await filesOf(viewer.accountId) as [{ vaultKey: string }, { vaultKey: string }];
    await transactions.run((tx) => Promise.resolve(tx.announce(new AccountPurged(viewer.accountId))));
    expect(await reads.rows('SELECT id FROM application WHERE accountId = ?', [viewer.accountId])).toEqual([]);
    await story.api.parvis.worker.runDue();
    await story.api.parvis.worker.runDue();
    expect(await filesOf(viewer.accountId)).toEqual([]);
    await expect(story.api.parvis.parts.vault.bytes(cv.vaultKey)).rejects.toThrow(NotFound);
    expect((await story.api.parvis.parts.vault.bytes(letter.vaultKey)).equals(same)).toBe(true);
  });
});
