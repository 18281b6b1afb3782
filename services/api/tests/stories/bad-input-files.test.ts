import { startTestApi, type TestApi } from '../support/api';
import { acts, anOnlineApplicant, begin, leaveToSend, put, sendFile, type Applicant, type FileToSend } from '../support/applicants';
import { documentOf, intakesByCode, twoProgrammes } from '../support/builders/applications';
import { aJpeg, aPdf, aPng } from '../support/builders/files';
import { ask } from '../support/builders/identity';
import { givenOffer } from '../support/builders/offer';
import { sendMultipart } from '../support/call-operation';
import { rowsAbout } from '../support/rows-about';

const garbage = (length: number): Buffer => Buffer.alloc(length, 'garbage é\u0000');
const pdf = 'application/pdf';

/** Nothing of these is a document. */
const refused: readonly (readonly [what: string, file: FileToSend])[] = [
  ['ten megabytes of garbage called cv.pdf', { bytes: garbage(10_000_000) }],
  ['a PDF’s header and then garbage', { bytes: Buffer.concat([Buffer.from('%PDF-1.7\n'), garbage(50_000)]) }],
  ['a picture called .pdf', { bytes: aPng() }],
  ['a PDF called .png', { bytes: Buffer.from('%PDF-1.7\n%%EOF'), name: 'cv.png', type: 'image/png' }],
  ['a picture of 60,000 × 60,000', { bytes: aPng({ width: 60_000, height: 60_000 }), name: 'bomb.png', type: 'image/png' }],
  ['a picture of no width', { bytes: aPng({ width: 0, height: 4 }), name: 'nothing.png', type: 'image/png' }],
  ['the first bytes of a picture', { bytes: aPng().subarray(0, 12), name: 'short.png', type: 'image/png' }],
  ['the first bytes of a photograph', { bytes: aJpeg().subarray(0, 4), name: 'short.jpg', type: 'image/jpeg' }],
  ['a page', { bytes: Buffer.from('<!doctype html><script>alert(1)</script>') }],
  ['a drawing that runs', { bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), name: 'x.png', type: 'image/png' }],
  ['an archive', { bytes: Buffer.concat([Buffer.from('504b0304', 'hex'), garbage(500)]) }],
  ['nothing', { bytes: Buffer.alloc(0), size: 10 }],
];

/** Well enough formed to be taken, and no good to anybody who opens them. */
const hostile: readonly (readonly [what: string, bytes: Buffer])[] = [
  ['garbage between the header and the end of a PDF', Buffer.concat([Buffer.from('%PDF-1.7\n'), garbage(20_000), Buffer.from('\n%%EOF\n')])],
  ['a PDF that is also a page', Buffer.from('%PDF-1.4\n<html><script>alert(1)</script></html>\nstartxref\n999999999\n%%EOF')],
  ['a PDF whose pages contain one another', Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 99999999>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF')],
];

const names: readonly (readonly [given: string, kept: string | RegExp])[] = [
  ['../../../../etc/cron.d/cv.pdf', 'cv.pdf'], ['..\\..\\windows\\cv.pdf', 'cv.pdf'], ['/etc/passwd\u0000.pdf', 'passwd.pdf'], ['cv\u202efdp.pdf', 'cvfdp.pdf'],
  ['%2e%2e%2fcv.pdf', '%2e%2e%2fcv.pdf'], ['a"; filename="evil.exe.pdf', /\.pdf$/], ['cv.pdf\r\nSet-Cookie: a=b.pdf', /\.pdf$/], ['👩‍🎓 CV de Zoé – 王.PDF', /PDF$/], ['<script>.pdf', '_script_.pdf'], ['CON.pdf', /\.pdf$/],
];

describe('acceptance 6: bad files', () => {
  let api: TestApi;
  let ada: Applicant;
  let draft: string;
  let documentId: string;
  let before: object;
  const everything = () => rowsAbout(api.reads, [draft, documentId]);

  beforeAll(async () => {
    api = await startTestApi();
    await givenOffer(api.parvis.parts, twoProgrammes());
    ada = await anOnlineApplicant(api, 'Ada');
    draft = await begin(ada.client, (await intakesByCode(api.reads)).get('JANUS/SEPTEMBER')!);
    documentId = (await documentOf(api.reads, draft, 'DIPLOMA')).id;
    await sendFile(ada.client, documentId, { bytes: await aPdf('what was saved') });
  });
  afterAll(() => api.stop());
  // Leave to send that came to nothing holds its place for a while.
  const forgetTickets = () => api.parvis.parts.transactions.run((tx) => tx.manager.query('DELETE FROM upload_ticket WHERE fileId IS NULL'));
  beforeEach(async () => {
    await forgetTickets();
    before = await everything();
  });

  it.each(refused)('%s is refused in words, by PUT and inside a request; what was saved stays', async (_, file) => {
    const ticket = await leaveToSend(ada.client, documentId, file);
    const reception = await put(ada.client, ticket, file);
    const body = (await reception.json()) as { code: string; message: string };
    expect([400, 410, 413, 415, 422]).toContain(reception.status);
    expect(body).toEqual({ code: expect.stringMatching(/^(FILE_CONTENT_REFUSED|FILE_TOO_LARGE|UPLOAD_ENDED)$/), message: expect.stringMatching(/\p{L}{3}.*\./u) });
    expect(await ask(ada.client, acts.bind, { documentId, ticket })).toMatchObject({ __typename: 'Refused', code: 'UPLOAD_ENDED' });
    await forgetTickets();

    const upload = 'mutation ($input: UploadDocumentInput!) { uploadDocument(input: $input) { __typename ... on Refusal { code message } } }';
    const part = { path: 'input.file', bytes: file.bytes, name: file.name ?? 'cv.pdf', type: file.type ?? pdf };
    const inside = await sendMultipart(ada.client, upload, { input: { documentId } }, part);
    expect([inside.errors, inside.data]).toEqual([undefined, { uploadDocument: { __typename: 'Refused', code: expect.stringMatching(/^FILE_/), message: expect.any(String) } }]);
    await forgetTickets();
    expect(await everything()).toEqual(before);
  });

  it.each(hostile)('%s may be taken, and is excused in the whole file', async (_, bytes) => {
    await sendFile(ada.client, documentId, { bytes });
    const whole = await ada.client.get(`/files/applications/${draft}.pdf`);
    expect([whole.status, whole.headers.get('content-type'), Buffer.from(await whole.arrayBuffer()).subarray(0, 5).toString()]).toEqual([200, pdf, '%PDF-']);
  });

  it.each(names)('a file called %j is called %s', async (given, kept) => {
    await sendFile(ada.client, documentId, { bytes: await aPdf(given), name: given });
    const { fileId } = await documentOf(api.reads, draft, 'DIPLOMA');
    const { name, vaultKey } = (await api.reads.first<{ name: string; vaultKey: string }>('SELECT name, vaultKey FROM stored_file WHERE id = ?', [fileId]))!;
    expect(name).toEqual(typeof kept === 'string' ? kept : expect.stringMatching(kept));
    expect(name).not.toMatch(/[/\\\p{Cc}\u202e"<>]/u);
    expect(vaultKey).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{32}$/);
    const saved = await ada.client.get(`/files/${String(fileId)}?download=1`);
    expect([saved.status, saved.headers.get('set-cookie')]).toEqual([200, null]);
  });

  it.each([
    ['a dot only', '.pdf'], ['dots', '....pdf'], ['two extensions', 'cv.pdf.exe'], ['none', 'cv'], ['14,000 characters', 'cv.pdf '.repeat(2000)], ['controls', '\u0000\u0001'], ['half a character', '\ud83c.exe'], ['a slash', '/'], ['a folder', '..'],
  ])('a file whose name is %s is taken under a sound name or refused in words', async (_, fileName) => {
    const answer = await ask(ada.client, acts.requestUpload, { documentId, fileName, contentType: pdf, size: 100 });
    expect(['UploadGrant', 'Refused', 'InvalidInput']).toContain(answer.__typename);
  });

  it('a size that is not the one declared is no reason to stumble', async () => {
    const bytes = await aPdf('another size');
    for (const size of [1, bytes.length * 100]) {
      const ticket = await leaveToSend(ada.client, documentId, { bytes, size });
      expect((await put(ada.client, ticket, { bytes })).status).toBeLessThan(500);
    }
    const ticket = await leaveToSend(ada.client, documentId, { bytes, size: 10 });
    expect((await put(ada.client, ticket, { bytes: Buffer.concat([bytes, garbage(10_000_000)]) })).status).toBe(413);
  });

  it('doors that lead nowhere are closed in words', async () => {
    for (const path of ['/files/', '/files/..%2f..%2fetc%2fpasswd', `/files/${'x'.repeat(43)}`, '/files/fil_0', `/files/fil_${'\u0130'.repeat(26)}`, '/files/applications/..pdf', '/files/applications/%00.pdf', '/files/templates/%E0%A4%A', '/files/templates/x%00', `/files/templates/${'é'.repeat(100)}`]) {
      for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'POST']) {
        const response = await ada.client.fetch(path, { method, ...(method === 'PUT' && { body: 'x' }) });
        // What is no door of ours is a screen, which says so itself.
        const isScreen = response.status === 200 && response.headers.get('content-type')?.startsWith('text/html') === true;
        expect([path, method, isScreen || (response.status >= 400 && response.status < 500)]).toEqual([path, method, true]);
      }
    }
    expect(api.log.lines.filter((line) => line.includes('a request failed'))).toEqual([]);
  });
});
