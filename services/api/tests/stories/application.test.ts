import { PDFDocument } from '@cantoo/pdf-lib';
import { ApplicationStory, grid, one, operations, type SeenApplication, type SeenDocument } from '../support/builders/application-story';
import { aPdf, aPng } from '../support/builders/files';

describe('an application', () => {
  let story: ApplicationStory;
  beforeAll(async () => { story = await ApplicationStory.begin(); });
  afterAll(() => story.api.stop());
  beforeEach(() => { story.api.clock.set('2026-11-20T09:00:00.000Z'); });

  it('goes from the catalogue to the receipt: apply, send all, submit', async () => {
    const client = await story.applicant('Durand');
    const begun = await story.apply(client, 'JANUS/SEPTEMBER');
    expect(begun).toMatchObject({
      __typename: 'Application', status: 'DRAFT', nextActor: 'CANDIDATE', allowedActs: ['CANCEL', 'EDIT_DOCUMENTS'], documentCounts: { expected: 3, provided: 0, total: 3 },
      returnDeadline: '2027-04-12T21:59:59.999Z', timeZone: 'Europe/Paris', candidate: { firstName: 'Zoé', lastName: 'Durand' }, receipt: null,
      blockers: [{ code: 'DOCUMENT_MISSING', message: 'Pièce à envoyer\u00a0: CV.' }, {}, {}],
    });
    const [cv, diploma, spanish] = begun.documents as [SeenDocument, SeenDocument, SeenDocument];
    expect(spanish.acts).toEqual(['UPLOAD', 'SET_NOT_APPLICABLE']);
    expect(await story.sendFile(client, cv.id, aPng(), 'Mon CV 🎓.png', 'image/png')).toMatchObject({ document: { state: 'SENT', file: { name: 'Mon CV 🎓.png' } }, receipt: { size: aPng().length } });
    await story.sendFile(client, diploma.id, await aPdf('diploma', 3));
    await story.act(client, 'waive', { documentId: spanish.id, notApplicable: true });
    const ready = await story.see(client, begun.id);
    expect(ready).toMatchObject({ allowedActs: ['SUBMIT', 'CANCEL', 'EDIT_DOCUMENTS'], blockers: [], documentCounts: { expected: 0, provided: 3, total: 3 } });

    const done = await story.act<SeenApplication>(client, 'submit', { id: begun.id, version: ready.version, idempotencyKey: 'one' });
    expect(done).toMatchObject({
      __typename: 'Application', status: 'SUBMITTED', submittedAt: story.api.clock.now().toISOString(), nextActor: 'INSTITUTION', allowedActs: ['CANCEL'],
      receipt: { number: expect.stringMatching(/^R-/), sha256: expect.stringMatching(/^[0-9a-f]{64}$/), snapshotNumber: 1, documents: [{ fileName: 'Mon CV 🎓.png' }, { fileName: 'cv.pdf' }, { state: 'NOT_APPLICABLE', fileName: null }] },
      events: expect.arrayContaining([
        { kind: 'application.submitted', status: 'SUBMITTED', actor: 'CANDIDATE', actorName: 'Zoé Durand', documentLabel: null },
        expect.objectContaining({ documentLabel: { en: expect.any(String) } }),
      ]),
    });
    expect(await story.act(client, 'submit', { id: begun.id, version: ready.version, idempotencyKey: 'one' })).toEqual(done);

    const whole = await client.get(done.fileUrl);
    expect([whole.status, whole.headers.get('content-type'), whole.headers.get('content-disposition')]).toEqual([200, 'application/pdf', expect.stringContaining(done.reference)]);
    expect((await PDFDocument.load(await whole.arrayBuffer())).getPageCount()).toBeGreaterThanOrEqual(5);

    const mine = await client.query('{ myApplications { totalCount { count isExact } edges { node { id programme { code } nextActor returnDeadline documentCounts { total } } } } }');
    expect(mine.data?.myApplications).toMatchObject({ totalCount: { count: 1, isExact: true }, edges: [{ node: { id: begun.id, programme: { code: 'JANUS' } } }] });
  });

  it('is asked for with a complete profile, in words', async () => {
    const { client } = await story.person('Empty', 'en');
    expect(await story.apply(client, 'LAW/SEPTEMBER')).toMatchObject({ __typename: 'NotReady', code: 'PROFILE_INCOMPLETE', blockers: expect.arrayContaining([{ code: 'SECTION_INCOMPLETE', section: 'ADDRESS', message: 'Section to complete: Address.' }]) });
  });

  it('security 62: does not exist for anybody else, on any operation', async () => {
    const owner = await story.applicant('Owner');
    const { id, fileUrl, version } = await story.submitted(owner);
    const document = await story.documentOf(owner, id, 'LETTER');
    const stranger = await story.applicant('Stranger');
    const elsewhere = await story.staff('ADMINISTRATOR', 'PROGRAMME', story.offer.programmeIds.get('JANUS')!);
    const documentId = document.id;
    const calls: [keyof typeof operations, Record<string, unknown>][] = [
      ['submit', { id, version, idempotencyKey: 'k' }], ['cancel', { id, version }], ['request', { documentId, fileName: 'x.pdf', size: 10, contentType: 'application/pdf' }],
      ['bind', { documentId, ticket: 'x'.repeat(43) }], ['remove', { documentId }], ['waive', { documentId, notApplicable: true }],
    ];
    for (const client of [stranger, elsewhere]) {
      for (const [operation, input] of calls) {
        const { data, errors } = await client.query(operations[operation], { input });
        expect([operation, data ?? null, errors?.map(({ extensions }) => extensions.code)]).toEqual([operation, null, ['NOT_FOUND']]);
      }
      expect((await client.query(one, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect((await client.get(document.file.url)).status).toBe(404);
      expect((await client.get(fileUrl)).status).toBe(404);
    }
    for (const path of [document.file.url, fileUrl]) expect((await story.api.client().get(path)).status).toBe(401);
    expect((await story.api.client().query(one, { id })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await stranger.query(grid)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
