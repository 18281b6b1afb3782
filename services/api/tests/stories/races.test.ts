import { startTestApi, type TestApi } from '../support/api';
import { acts, anOnlineApplicant, aReadyDraft, begin, leaveToSend, put, sendFile, versionOf, type Applicant } from '../support/applicants';
import { documentOf, intakesByCode, twoProgrammes } from '../support/builders/applications';
import { aPdf } from '../support/builders/files';
import { ask, type Answered } from '../support/builders/identity';
import { aProgramme, givenOffer } from '../support/builders/offer';

const times = <Result>(count: number, act: (n: number) => Promise<Result>): Promise<Result[]> => Promise.all(Array.from({ length: count }, (_, n) => act(n)));
const kinds = (answers: readonly Answered[]): Record<string, number> => {
  const counted: Record<string, number> = {};
  for (const { __typename, code } of answers) counted[code ?? __typename ?? '?'] = (counted[code ?? __typename ?? '?'] ?? 0) + 1;
  return counted;
};
const numberIn = (answer: Answered): unknown => (answer['receipt'] as { number?: string } | null)?.number;

describe('acceptance 5: what arrives at once', () => {
  let api: TestApi;
  let ada: Applicant;
  let intakes: ReadonlyMap<string, string>;
  beforeAll(async () => {
    api = await startTestApi();
    const offer = twoProgrammes();
    await givenOffer(api.parvis.parts, { ...offer, programmes: [...offer.programmes, ...Array.from({ length: 11 }, (_, n) => aProgramme(`QUOTA${String(n)}`))] });
    intakes = await intakesByCode(api.reads);
  });
  afterAll(() => api.stop());
  beforeEach(async () => { ada = await anOnlineApplicant(api, 'Ada'); });

  const intake = (code: string): string => intakes.get(`${code}/SEPTEMBER`)!;
  const count = async (table: string, applicationId: string): Promise<number> =>
    Number((await api.reads.first<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table} WHERE applicationId = ?`, [applicationId]))!.n);

  describe('a hundred submissions of one application', () => {
    it.each([
      ['each with a key of its own: one goes through', (n: number) => `key-${String(n)}`, 1],
      ['all with the same key: all get the same answer', () => 'the same key', 100],
    ])('%s', async (_, keyOf, successes) => {
      const id = await aReadyDraft(api, ada, intake('LAW'));
      const version = await versionOf(api, id);
      const answers = await times(100, (n) => ask(ada.client, acts.submit, { id, version, idempotencyKey: keyOf(n) }));
      expect(kinds(answers)).toEqual({ Application: successes, ...(successes < 100 && { NOT_EDITABLE: 100 - successes }) });

      const [snapshot, ...others] = await api.reads.rows<{ receiptNumber: string }>('SELECT receiptNumber FROM application_snapshot WHERE applicationId = ?', [id]);
      expect(others).toEqual([]);
      expect(new Set(answers.filter(({ __typename }) => __typename === 'Application').map(numberIn))).toEqual(new Set([snapshot!.receiptNumber]));
      const submitted = await api.reads.rows("SELECT id FROM application_event WHERE applicationId = ? AND kind = 'application.submitted'", [id]);
      expect(submitted).toHaveLength(1);
      const about = (await api.mails(ada.address)).filter(({ text }) => text.includes(snapshot!.receiptNumber));
      expect(about).toHaveLength(1);
      expect(await api.reads.rows("SELECT id FROM mail WHERE accountId = ? AND template = 'application-submitted'", [ada.viewer.accountId])).toHaveLength(1);
    }, 90_000);
  });

  it('twenty clicks on “apply” begin one application', async () => {
    const answers = await times(20, () => ask(ada.client, acts.create, { intakeId: intake('JANUS') }));
    expect(kinds(answers)).toEqual({ Application: 1, ALREADY_APPLIED: 19 });
    expect(await api.reads.rows('SELECT id FROM application WHERE candidateId = ?', [ada.viewer.candidateId])).toHaveLength(1);
  });

  it('eleven programmes at once stop at the quota of ten', async () => {
    const answers = await times(11, (n) => ask(ada.client, acts.create, { intakeId: intake(`QUOTA${String(n)}`) }));
    expect(kinds(answers)).toEqual({ Application: 10, QUOTA_REACHED: 1 });
  });

  it('twenty bindings of one ticket put one file in its place, and all say so', async () => {
    const id = await begin(ada.client, intake('JANUS'));
    const { id: documentId } = await documentOf(api.reads, id, 'DIPLOMA');
    const file = { bytes: await aPdf('once') };
    const ticket = await leaveToSend(ada.client, documentId, file);
    expect((await put(ada.client, ticket, file)).status).toBe(201);
    const answers = await times(20, () => ask(ada.client, acts.bind, { documentId, ticket }));
    expect(kinds(answers)).toEqual({ DocumentChanged: 20 });
    expect(new Set(answers.map((answer) => (answer['document'] as { file: { id: string } }).file.id)).size).toBe(1);
    expect(await api.reads.rows('SELECT id FROM stored_file WHERE accountId = ?', [ada.viewer.accountId])).toHaveLength(1);
    expect(await api.reads.rows("SELECT id FROM application_event WHERE applicationId = ? AND kind = 'document.sent'", [id])).toHaveLength(1);
    expect(await api.reads.first('SELECT bytes FROM vault_usage WHERE accountId = ?', [ada.viewer.accountId])).toEqual({ bytes: file.bytes.length });
  });

  it('the same bytes sent five times to one ticket are one file, and nothing else stays in the vault', async () => {
    const id = await begin(ada.client, intake('JANUS'));
    const { id: documentId } = await documentOf(api.reads, id, 'DIPLOMA');
    const file = { bytes: await aPdf('five times') };
    const ticket = await leaveToSend(ada.client, documentId, file);
    const statuses = (await times(5, () => put(ada.client, ticket, file))).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([201]));
    expect(await ask(ada.client, acts.bind, { documentId, ticket })).toMatchObject({ __typename: 'DocumentChanged', receipt: { size: file.bytes.length } });
  });

  it('a file and a submission at once: the file is in the snapshot, or the submission came first', async () => {
    for (let round = 0; round < 5; round += 1) {
      const bob = await anOnlineApplicant(api, 'Bob');
      const id = await aReadyDraft(api, bob, intake('LAW'));
      const { id: documentId, fileId: before } = await documentOf(api.reads, id, 'LETTER');
      const file = { bytes: await aPdf(`newer ${String(round)}`) };
      const ticket = await leaveToSend(bob.client, documentId, file);
      expect((await put(bob.client, ticket, file)).status).toBe(201);
      const version = await versionOf(api, id);
      // Whoever read the application before and after the file may submit it: both orders are right.
      const [bound, ...submissions] = await Promise.all([
        ask(bob.client, acts.bind, { documentId, ticket }),
        ...[version, version + 1].map((one) => ask(bob.client, acts.submit, { id, version: one, idempotencyKey: `round-${String(one)}` })),
      ]);
      const held = await api.reads.rows<{ fileId: string }>('SELECT f.fileId FROM application_snapshot_file f JOIN application_snapshot s ON s.id = f.snapshotId WHERE s.applicationId = ? AND f.documentId = ?', [id, documentId]);
      const now = await documentOf(api.reads, id, 'LETTER');
      expect(held.length).toBeLessThanOrEqual(1);
      const wentThrough = submissions.filter(({ __typename }) => __typename === 'Application').length;
      expect(wentThrough).toBe(held.length);
      if (held.length === 1) expect(held[0]!.fileId).toBe(now.fileId);
      if (bound!.__typename === 'DocumentChanged') expect(now.fileId).not.toBe(before);
      else expect([bound!.code, now.fileId]).toEqual(['NOT_EDITABLE', before]);
      expect(await api.reads.rows('SELECT id FROM stored_file WHERE id = ?', [now.fileId])).toHaveLength(1);
    }
  });

  it('a deletion clicked ten times takes the file back once', async () => {
    const id = await begin(ada.client, intake('JANUS'));
    const { id: documentId } = await documentOf(api.reads, id, 'DIPLOMA');
    await sendFile(ada.client, documentId, { bytes: await aPdf('to be deleted') });
    expect(kinds(await times(10, () => ask(ada.client, acts.remove, { documentId })))).toEqual({ DocumentChanged: 10 });
    expect(await api.reads.rows("SELECT id FROM application_event WHERE applicationId = ? AND kind = 'document.deleted'", [id])).toHaveLength(1);
    expect(await api.reads.first('SELECT bytes FROM vault_usage WHERE accountId = ?', [ada.viewer.accountId])).toEqual({ bytes: 0 });
  });

  it('a deletion and a replacement at once leave either the new file or none', async () => {
    const id = await begin(ada.client, intake('JANUS'));
    const { id: documentId } = await documentOf(api.reads, id, 'DIPLOMA');
    await sendFile(ada.client, documentId, { bytes: await aPdf('old') });
    const file = { bytes: await aPdf('new') };
    const ticket = await leaveToSend(ada.client, documentId, file);
    await put(ada.client, ticket, file);
    await Promise.all([ask(ada.client, acts.remove, { documentId }), ask(ada.client, acts.bind, { documentId, ticket })]);
    const { fileId, state } = await documentOf(api.reads, id, 'DIPLOMA');
    const files = await api.reads.rows<{ id: string; size: number }>('SELECT id, size FROM stored_file WHERE accountId = ?', [ada.viewer.accountId]);
    expect(files.map((one) => one.id)).toEqual(fileId === null ? [] : [fileId]);
    expect(state).toBe(fileId === null ? 'EXPECTED' : 'SENT');
    expect(await api.reads.first('SELECT bytes FROM vault_usage WHERE accountId = ?', [ada.viewer.accountId])).toEqual({ bytes: files[0]?.size ?? 0 });
  });

  it('twenty tabs save one section: one is kept, the others are told', async () => {
    const save = 'mutation ($input: AddressInput!) { saveAddress(input: $input) { __typename ... on Refusal { code } ... on Conflict { currentVersion } } }';
    const { version } = (await api.reads.first<{ version: number }>("SELECT version FROM candidate_section WHERE candidateId = ? AND section = 'ADDRESS'", [ada.viewer.candidateId]))!;
    const answers = await times(20, (n) => ask(ada.client, save, { version, line1: `tab ${String(n)}` }));
    expect(kinds(answers)).toEqual({ SavedSection: 1, CONFLICT: 19 });
    const winner = answers.findIndex(({ __typename }) => __typename === 'SavedSection');
    expect((await ask(ada.client, '{ viewer { candidate { address { line1 } } } }'))['candidate']).toEqual({ address: { line1: `tab ${String(winner)}` } });
  });

  it('twenty new entries at once: one is added, the others are told', async () => {
    const save = 'mutation ($input: InternshipInput!) { saveInternship(input: $input) { __typename ... on Refusal { code } } }';
    const { version } = (await api.reads.first<{ version: number }>("SELECT version FROM candidate_section WHERE candidateId = ? AND section = 'INTERNSHIPS'", [ada.viewer.candidateId]))!;
    expect(kinds(await times(20, () => ask(ada.client, save, { version, year: 2024, organisation: 'Mairie' })))).toEqual({ SavedSection: 1, CONFLICT: 19 });
  });

  it('a cancellation and a submission at once leave one of the two, whole', async () => {
    const id = await aReadyDraft(api, ada, intake('LAW'));
    const version = await versionOf(api, id);
    const answers = await Promise.all([ask(ada.client, acts.submit, { id, version, idempotencyKey: 'now' }), ask(ada.client, acts.cancel, { id, version })]);
    expect(answers.filter(({ __typename }) => __typename === 'Application')).toHaveLength(1);
    const row = await api.reads.first<{ status: string }>('SELECT status FROM application WHERE id = ?', [id]);
    expect(await count('application_snapshot', id)).toBe(row!.status === 'SUBMITTED' ? 1 : 0);
  });
});
