import { intakesByCode } from '../support/builders/applications';
import { ApplicationStory, type SeenApplication } from '../support/builders/application-story';
import { manyApplications } from '../support/builders/decisions';
import { handedIn } from '../support/builders/documents';
import { aPdf } from '../support/builders/files';
import { TokenClient } from '../support/builders/token-client';
import type { TestClient } from '../support/client';
import { environmentOf, Killable } from '../support/killable';
import { until } from '../support/until';

const judging = 'mutation ($input: JudgeDocumentsInput!) { judgeDocuments(input: $input) { __typename ... on VerdictRun { id total } ... on Refusal { code } ... on InvalidInput { problems { field code } } } }';
const progress = 'query ($id: ID!) { verdictRun(id: $id) { total done refused finishedAt } }';
const reading = 'query ($id: ID!) { verdictRun(id: $id) { rows { position documentId reference verdict state refusal { __typename code message ... on Conflict { currentVersion } } } } }';
const files = 250;
const comment = 'La page 2 manque.';

interface Ordered { readonly __typename: string; readonly id: string; readonly code: string; readonly problems: readonly object[] }
interface Row { readonly documentId: string; readonly version: number; readonly verdict: 'ACCEPTED' | 'REFUSED'; readonly comment?: string }

describe('programs judge many documents at once', () => {
  let story: ApplicationStory;
  let administrator: TestClient;
  let program: TokenClient;
  let submitted: SeenApplication;
  let applications: string[];
  let documents: string[];
  const running = new Set<Killable>();
  beforeAll(async () => {
    story = await ApplicationStory.begin();
    load();
    administrator = await story.staff('ADMINISTRATOR', 'INSTITUTION', story.offer.institutionId);
    program = await TokenClient.make(story, administrator, ['write:verdicts', 'read:applications'], { name: 'Scolarité' });
    submitted = await story.submitted(await story.applicant('Arago'));
    const { fileId } = (await story.api.reads.first<{ fileId: string }>('SELECT fileId FROM supporting_document WHERE applicationId = ?', [submitted.id]))!;
    const requirements = await story.api.reads.rows<{ id: string; code: string }>('SELECT requirementId AS id, requirementCode AS code FROM supporting_document WHERE applicationId = ? ORDER BY position', [submitted.id]);
    const intakeId = (await intakesByCode(story.api.reads)).get('LAW/SEPTEMBER')!;
    await story.api.parvis.parts.transactions.run(async ({ manager }) => {
      applications = await manyApplications({ manager, reads: story.api.reads }, intakeId, files);
      documents = await handedIn({ manager }, applications, requirements, fileId);
    });
  }, 60_000);
  afterAll(async () => {
    await Promise.all([...running].map((server) => server.kill()));
    await story.api.stop();
  });

  function load(): Killable {
    const server = Killable.load(environmentOf(story.api, { ROLE: 'worker' }));
    running.add(server);
    return server;
  }
  async function judge(rows: readonly Row[], idempotencyKey: string, by: Pick<TestClient, 'query'> = program): Promise<Ordered> {
    const { data, errors } = await by.query<{ judgeDocuments: Ordered }>(judging, { input: { rows, idempotencyKey } });
    if (!data) throw new Error(JSON.stringify(errors));
    return data.judgeDocuments;
  }
  async function results(id: string, by: Pick<TestClient, 'query'> = program): Promise<readonly object[]> {
    await story.api.parvis.worker.runDue();
    return (await by.query<{ verdictRun: { rows: object[] } }>(reading, { id })).data!.verdictRun.rows;
  }
  const accepted = (documentId: string, version = 3): Row => ({ documentId, version, verdict: 'ACCEPTED' });
  const versionOf = async (id: string) => (await story.api.reads.first<{ version: number }>('SELECT version FROM application WHERE id = ?', [id]))!.version;

  async function twoWithOneFile(lastName: string): Promise<{ readonly candidate: TestClient; readonly first: SeenApplication; readonly begun: SeenApplication }> {
    const candidate = await story.applicant(lastName);
    const first = await story.submitted(candidate);
    const begun = await story.apply(candidate, 'LAW/JANUARY');
    for (const { id } of begun.documents.filter(({ state }) => state === 'EXPECTED')) await story.sendFile(candidate, id, await aPdf(id));
    await story.act(candidate, 'submit', { id: begun.id, version: await versionOf(begun.id), idempotencyKey: 'second' });
    return { candidate, first, begun };
  }

  it('five hundred, each once, also where the worker is killed in the middle; what the run itself changes is no conflict', async () => {
    const rows = documents.map((id, n): Row => (n === 1 ? { documentId: id, version: 3, verdict: 'REFUSED', comment } : accepted(id, n === 3 ? 2 : 3)));
    const run = await judge(rows, 'june');
    expect(run).toMatchObject({ __typename: 'VerdictRun', total: 2 * files });
    expect(await judge(rows, 'june')).toEqual(run);
    expect(await judge(rows.slice(1), 'june')).toMatchObject({ code: 'KEY_REUSED' });

    const over = async () => Number((await story.api.reads.first<{ n: number }>("SELECT COUNT(*) AS n FROM decision_row WHERE state <> 'WAITING'"))!.n);
    const [first] = running;
    const second = load();
    const now = story.api.clock.now().getTime();
    await first!.start(new Date(now + 3_600_000));
    await until(async () => (await over()) >= 60, 60_000);
    await first!.kill();
    expect(await over()).toBeLessThan(rows.length);
    await second.start(new Date(now + 2 * 3_600_000));
    await until(async () => (await story.api.reads.first('SELECT 1 FROM decision_run WHERE id = ? AND finishedAt IS NOT NULL', [run.id])) !== undefined, 60_000);
    await second.kill();

    expect((await program.query(progress, { id: run.id })).data).toEqual({ verdictRun: { total: rows.length, done: rows.length - 1, refused: 1, finishedAt: expect.any(String) } });
    expect((await results(run.id)).slice(0, 4)).toEqual([
      { position: 0, documentId: documents[0], reference: expect.stringMatching(/^LAW-/), verdict: 'ACCEPTED', state: 'DONE', refusal: null },
      { position: 1, documentId: documents[1], reference: expect.any(String), verdict: 'REFUSED', state: 'DONE', refusal: null },
      { position: 2, documentId: documents[2], reference: expect.any(String), verdict: 'ACCEPTED', state: 'DONE', refusal: null },
      { position: 3, documentId: documents[3], reference: expect.any(String), verdict: 'ACCEPTED', state: 'REFUSED', refusal: { __typename: 'Conflict', code: 'CONFLICT', message: expect.any(String), currentVersion: 4 } },
    ]);
    // Each verdict once: one version, one line of history, one line of the audit.
    expect(await story.api.reads.rows('SELECT version, COUNT(*) AS n FROM application WHERE id <> ? GROUP BY version ORDER BY version', [submitted.id])).toEqual([{ version: 4, n: 1 }, { version: 5, n: files - 1 }]);
    expect(await story.api.reads.rows("SELECT kind, COUNT(*) AS n FROM application_event WHERE kind LIKE 'document.%' AND applicationId <> ? GROUP BY kind ORDER BY kind", [submitted.id])).toEqual([{ kind: 'document.accepted', n: rows.length - 2 }, { kind: 'document.refused', n: 1 }]);
    expect(await story.api.reads.rows("SELECT viaTokenId, COUNT(*) AS n FROM audit_entry WHERE kind IN ('verdicts.ordered', 'document.accepted', 'document.refused') GROUP BY viaTokenId")).toEqual([{ viaTokenId: program.id, n: rows.length }]);
    expect(await story.api.reads.rows('SELECT state, comment FROM supporting_document WHERE id IN (?, ?) ORDER BY id', [documents[0]!, documents[1]!])).toEqual([{ state: 'ACCEPTED', comment: null }, { state: 'REFUSED', comment }]);
    // What was said to the candidate stands with the document alone.
    expect(await story.api.reads.rows('SELECT position FROM decision_row WHERE details IS NOT NULL')).toEqual([]);
  }, 180_000);

  it('what somebody else has changed in between is a conflict, and so is what follows it', async () => {
    const [one, other] = submitted.documents.map(({ id }) => id) as [string, string];
    const version = await versionOf(submitted.id);
    const { id } = await judge([accepted(one, version), accepted(other, version)], 'crossing');
    const documentId = other;
    await story.act(administrator, 'judge', { documentId, version, verdict: 'REFUSED', comment });
    expect((await results(id)).map((row) => (row as { refusal: { code: string } | null }).refusal?.code)).toEqual(['CONFLICT', 'CONFLICT']);
  });

  it('says of each how it ended: what is not there, what was not handed in, what does not stand to be judged', async () => {
    const draft = await story.apply(await story.applicant('Brouillon'), 'LAW/SEPTEMBER');
    await story.api.reads.rows("UPDATE application SET publishedDecision = 'REJECTED', decidedAt = submittedAt WHERE id = ?", [applications[2]!]);
    await story.api.reads.rows('UPDATE supporting_document SET fileId = NULL, state = ? WHERE id = ?', ['EXPECTED', documents[6]!]);
    const rows = [accepted('doc_01JAAAAAAAAAAAAAAAAAAAAAAA'), accepted('nonsense'), accepted(draft.documents[0]!.id, 1), accepted(documents[4]!, 5), accepted(documents[6]!, 5), accepted(documents[0]!, 5), accepted(documents[12]!, -1)];
    const { id } = await judge(rows, 'odd ones');
    expect((await results(id)).map((row) => row)).toMatchObject([
      { documentId: 'doc_01JAAAAAAAAAAAAAAAAAAAAAAA', reference: null, refusal: { code: 'NOT_FOUND' } },
      { documentId: '', reference: null, refusal: { code: 'NOT_FOUND' } },
      { documentId: draft.documents[0]!.id, reference: null, refusal: { code: 'NOT_FOUND' } },
      { refusal: { code: 'ALREADY_DECIDED' } },
      { refusal: { code: 'DOCUMENT_NOT_SENT' } },
      { refusal: { code: 'DOCUMENT_NOT_SENT' } },
      { refusal: { code: 'CONFLICT' } },
    ]);
    await expect(judge(rows.slice(0, 3), 'nothing of it')).rejects.toThrow('NOT_FOUND');
  });

  it('what is no order is said before anything runs, and needs the scope', async () => {
    const [first] = documents as [string];
    expect(await judge(Array.from({ length: 501 }, () => accepted(first)), 'too many')).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'rows', code: 'TOO_MANY_DOCUMENTS' }] });
    expect(await judge([accepted(first), { ...accepted(first), verdict: 'REFUSED' }, { ...accepted(first), comment: 'x'.repeat(1001) }], ' ')).toMatchObject({
      problems: [{ field: 'rows.1.comment', code: 'REQUIRED' }, { field: 'rows.2.comment', code: 'TOO_LONG' }, { field: 'idempotencyKey', code: 'REQUIRED' }],
    });
    const deciding = await TokenClient.make(story, administrator, ['read:applications', 'read:documents', 'write:decisions']);
    await expect(judge([accepted(first)], 'k', deciding)).rejects.toThrow('write:verdicts');
  });

  it('is read by the token that ordered it and by its maker; runs of decisions are another thing', async () => {
    const { id } = await judge([accepted(documents[8]!, 5)], 'whose');
    const other = await TokenClient.make(story, administrator, ['write:verdicts', 'write:decisions']);
    expect((await other.query(progress, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await administrator.query(progress, { id })).errors).toBeUndefined();
    expect((await administrator.query('query ($id: ID!) { decisionRun(id: $id) { id } }', { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('a file that stands in several applications is judged once for all of them, though the run names each', async () => {
    const { candidate, first, begun } = await twoWithOneFile('Jumelle');
    const shared = await Promise.all([first.id, begun.id].map((id) => story.documentOf(candidate, id, 'CV')));
    const versions = await Promise.all([first.id, begun.id].map(versionOf));
    for (const [verdict, kind, more] of [['ACCEPTED', 'document.accepted', {}], ['REFUSED', 'document.refused', { comment }]] as const) {
      const now = await Promise.all([first.id, begun.id].map(versionOf));
      const { id } = await judge(shared.map((document, n) => ({ documentId: document.id, version: now[n]!, verdict, ...more })), `shared ${verdict}`);
      expect(await results(id)).toMatchObject([{ state: 'DONE', refusal: null }, { state: 'DONE', refusal: null }]);
      expect(await story.api.reads.rows('SELECT applicationId, COUNT(*) AS n FROM application_event WHERE kind = ? AND applicationId IN (?, ?) GROUP BY applicationId ORDER BY applicationId', [kind, first.id, begun.id])).toEqual(
        [first.id, begun.id].sort().map((applicationId) => ({ applicationId, n: 1 })));
    }
    expect(await Promise.all([first.id, begun.id].map(versionOf))).toEqual(versions.map((version) => version + 2));
  });

  it('a version that the run itself is yet to make was seen by nobody: a conflict, never taken as done', async () => {
    const { candidate, first, begun } = await twoWithOneFile('Devin');
    const [own, twin] = (await Promise.all([first.id, begun.id].map((id) => story.documentOf(candidate, id, 'CV')))).map(({ id }) => id) as [string, string];
    const [before, ofTwin] = (await Promise.all([first.id, begun.id].map(versionOf))) as [number, number];
    const { id } = await judge([accepted(own, before), accepted(twin, ofTwin + 1), accepted(own, before + 1), accepted(twin, ofTwin)], 'foreseen');
    const conflict = (currentVersion: number) => ({ state: 'REFUSED', refusal: { code: 'CONFLICT', currentVersion } });
    expect(await results(id)).toMatchObject([{ state: 'DONE' }, conflict(ofTwin + 1), conflict(before + 1), { state: 'DONE' }]);
    expect(await Promise.all([first.id, begun.id].map(versionOf))).toEqual([before + 1, ofTwin + 1]);
  });

  it('of several verdicts on one file in a run the last one stands', async () => {
    const { candidate, first, begun } = await twoWithOneFile('Retour');
    const [own, twin] = (await Promise.all([first.id, begun.id].map((id) => story.documentOf(candidate, id, 'CV')))).map(({ id }) => id) as [string, string];
    const [before, ofTwin] = (await Promise.all([first.id, begun.id].map(versionOf))) as [number, number];
    const { id } = await judge([accepted(own, before), { documentId: own, version: before, verdict: 'REFUSED', comment }, accepted(twin, ofTwin), accepted(own, before)], 'back and forth');
    expect(await results(id)).toMatchObject([{ state: 'DONE' }, { state: 'DONE' }, { state: 'DONE' }, { state: 'DONE' }]);
    expect(await story.api.reads.rows('SELECT DISTINCT state FROM supporting_document WHERE id IN (?, ?)', [own, twin])).toEqual([{ state: 'ACCEPTED' }]);
    expect(await Promise.all([first.id, begun.id].map(versionOf))).toEqual([before + 3, ofTwin + 3]);
  });

  it('rows that judge nothing stand in nobody’s way: what is judged once for several applications is done in all', async () => {
    const { candidate, first, begun } = await twoWithOneFile('Encore');
    const [own, twin] = (await Promise.all([first.id, begun.id].map((id) => story.documentOf(candidate, id, 'CV')))).map(({ id }) => id) as [string, string];
    const [before, ofTwin] = (await Promise.all([first.id, begun.id].map(versionOf))) as [number, number];
    const { id } = await judge([accepted(own, before), { ...accepted(own, before), comment }, { documentId: own, version: before + 7, verdict: 'REFUSED', comment }, accepted(twin, ofTwin)], 'in the way');
    expect(await results(id)).toMatchObject([{ state: 'DONE' }, { state: 'REFUSED' }, { state: 'REFUSED', refusal: { code: 'CONFLICT' } }, { state: 'DONE' }]);
    expect(await Promise.all([first.id, begun.id].map(versionOf))).toEqual([before + 1, ofTwin + 1]);
  });

  it('what waits when its token is revoked is not done', async () => {
    const { id } = await judge([accepted(documents[10]!, 5)], 'late');
    await program.revoke();
    expect(await results(id, administrator)).toMatchObject([{ state: 'REFUSED', refusal: { code: 'TOKEN_ENDED' } }]);
  });
});
