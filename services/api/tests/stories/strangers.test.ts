import { createHash } from 'node:crypto';
import { newId } from '../../src/kernel/ids';
import type { ScopeKind } from '../../src/kernel/viewer';
import { grantFunction } from '../../src/people/contract';
import { startTestApi, type TestApi } from '../support/api';
import { acts, anOnlineApplicant, aPerson, aReadyDraft, begin, leaveToSend, put, sendFile, versionOf, type Applicant } from '../support/applicants';
import { documentOf, intakesByCode, twoProgrammes } from '../support/builders/applications';
import { aPdf } from '../support/builders/files';
import { ask } from '../support/builders/identity';
import { anotherOffer, givenOffer } from '../support/builders/offer';
import { callWith, printedApi, routesOfFeatures } from '../support/call-operation';
import type { Answer, TestClient } from '../support/client';
import { idOperations, type IdOperation } from '../support/id-operations';
import { isOfStaff } from '../support/rights';
import { rowsAbout } from '../support/rows-about';

/** Ids that everybody may know and use: those of the catalogue. */
const publicIds = new Set(['createApplication.input.intakeId', 'programmes.filter.centreIds', 'nodes.ids']);

interface Belongings {
  readonly draft: string;
  readonly submitted: string;
  readonly documentId: string;
  readonly sentDocumentId: string;
  readonly fileId: string;
  readonly receivedTicket: string;
  readonly openTicket: string;
  readonly study: string;
  readonly internship: string;
  readonly work: string;
}

/** Whose id goes where, by the path of the argument; several where there are several kinds of the same thing. */
const privateIds: Readonly<Record<string, (of: Belongings) => readonly string[]>> = {
  'application.id': ({ draft, submitted }) => [draft, submitted],
  'node.id': ({ draft, submitted }) => [draft, submitted],
  'submitApplication.input.id': ({ draft, submitted }) => [draft, submitted],
  'cancelApplication.input.id': ({ draft, submitted }) => [draft, submitted],
  'answerAdmission.input.id': ({ draft, submitted }) => [draft, submitted],
  'whyThisRank.applicationId': ({ draft, submitted }) => [draft, submitted],
  'requestUpload.input.documentId': ({ documentId, sentDocumentId }) => [documentId, sentDocumentId],
  'bindUpload.input.documentId': ({ documentId }) => [documentId],
  'uploadDocument.input.documentId': ({ documentId }) => [documentId],
  'deleteDocument.input.documentId': ({ documentId, sentDocumentId }) => [documentId, sentDocumentId],
  'setNotApplicable.input.documentId': ({ documentId }) => [documentId],
  'saveExternalStudy.input.id': ({ study }) => [study],
  'saveInternship.input.id': ({ internship }) => [internship],
  'saveWorkExperience.input.id': ({ work }) => [work],
  'deleteExternalStudy.input.id': ({ study }) => [study],
  'deleteInternship.input.id': ({ internship }) => [internship],
  'deleteWorkExperience.input.id': ({ work }) => [work],
};

/** What only staff may ask is judged by the rights matrix, function by function. */
const operations = idOperations(printedApi()).filter(({ name }) => !isOfStaff(name));
const pathsOf = ({ name, paths }: IdOperation): string[] => paths.map((path) => `${name}.${path}`);
const guarded = operations.filter((operation) => pathsOf(operation).some((path) => !publicIds.has(path)));

const codes = ({ errors }: Answer): unknown[] => (errors ?? []).map(({ extensions }) => extensions.code);
const masked = ({ status, data, errors }: Answer): string => JSON.stringify({ status, data, errors }).replace(/"requestId":"\w+"/g, '');

describe('acceptance 3: what belongs to somebody else does not exist', () => {
  let api: TestApi;
  let olga: Applicant;
  let hers: Belongings;
  let strangers: readonly (readonly [who: string, client: TestClient])[];
  let file: Buffer;
  let janus: string;

  beforeAll(async () => {
    api = await startTestApi();
    const { parts } = api.parvis;
    const offer = await givenOffer(parts, twoProgrammes());
    const intakes = await intakesByCode(api.reads);
    const elsewhere = await givenOffer(parts, anotherOffer());
    janus = intakes.get('JANUS/SEPTEMBER')!;
    olga = await anOnlineApplicant(api, 'Olga');
    file = await aPdf('intruder');
    hers = await belongings(olga, intakes);
    strangers = [
      ['another candidate', (await aPerson(api, 'Oscar')).client],
      ['the manager of another centre', await staff('CENTRE', offer.centreIds.get('SCIENCE')!, offer.institutionId)],
      ['the manager of another programme', await staff('PROGRAMME', newId('prg'), offer.institutionId)],
      ['the administrator of another institution', await staff('INSTITUTION', elsewhere.institutionId, elsewhere.institutionId)],
    ];
  });
  afterAll(() => api.stop());

  async function staff(scopeKind: ScopeKind, scopeId: string, institutionId: string): Promise<TestClient> {
    const { viewer, client } = await aPerson(api, 'Stella');
    await api.parvis.parts.transactions.run((tx) => grantFunction(tx, {
      accountId: viewer.accountId, function: scopeKind === 'INSTITUTION' ? 'ADMINISTRATOR' : 'CENTRE_MANAGER', scopeKind, scopeId, institutionId, grantedBy: null, now: api.clock.now(),
    }));
    return client;
  }

  async function belongings({ client, viewer }: Applicant, intakes: ReadonlyMap<string, string>): Promise<Belongings> {
    const submitted = await aReadyDraft(api, olga, intakes.get('LAW/SEPTEMBER')!);
    const draft = await begin(client, janus);
    await ask(client, acts.submit, { id: submitted, version: await versionOf(api, submitted), idempotencyKey: 'hers' });
    const conditional = await documentOf(api.reads, draft, 'SPANISH');
    const sent = await documentOf(api.reads, draft, 'DIPLOMA');
    await sendFile(client, sent.id, { bytes: await aPdf('hers') });
    const { fileId } = await documentOf(api.reads, draft, 'DIPLOMA');
    const bytes = await aPdf('on its way');
    const receivedTicket = await leaveToSend(client, conditional.id, { bytes });
    await put(client, receivedTicket, { bytes });
    const openTicket = await leaveToSend(client, conditional.id, { bytes });
    const entry = async (mutation: string, section: string): Promise<string> => {
      const row = await api.reads.first<{ version: number }>('SELECT version FROM candidate_section WHERE candidateId = ? AND section = ?', [viewer.candidateId, section]);
      const saved = await ask(client, `mutation ($input: ${mutation}Input!) { save${mutation}(input: $input) { ... on SavedSection { entryId } ... on Refusal { code } } }`, { version: row!.version, year: 2024 });
      return String(saved['entryId']);
    };
    return {
      draft, submitted, documentId: conditional.id, sentDocumentId: sent.id, fileId: fileId!, receivedTicket, openTicket,
      study: await entry('ExternalStudy', 'EXTERNAL_STUDIES'), internship: await entry('Internship', 'INTERNSHIPS'), work: await entry('WorkExperience', 'WORK_EXPERIENCES'),
    };
  }

  /** Each way to name what is hers in this operation. */
  function* namings(operation: IdOperation, of: Belongings): Generator<Record<string, string>> {
    for (const path of operation.paths) {
      const key = `${operation.name}.${path}`;
      for (const id of privateIds[key]?.(of) ?? []) {
        const others = operation.paths.filter((other) => other !== path).map((other) => [other, privateIds[`${operation.name}.${other}`]?.(of)[0]] as const);
        yield { ...Object.fromEntries(others.filter((pair): pair is readonly [string, string] => pair[1] !== undefined)), [path]: id, 'input.ticket': of.receivedTicket };
      }
    }
  }

  const about = () => rowsAbout(api.reads, [
    olga.viewer.accountId, olga.viewer.candidateId, ...Object.values(hers).filter((value) => /^[a-z]{3}_/.test(value)),
  ]);

  it('is judged for every operation that takes an id: a new one must be added here', () => {
    expect(operations.length).toBeGreaterThan(15);
    const known = new Set([...publicIds, ...Object.keys(privateIds)]);
    expect(operations.flatMap(pathsOf).filter((path) => !known.has(path))).toEqual([]);
    expect([...known].filter((path) => !operations.flatMap(pathsOf).includes(path))).toEqual([]);
  });

  it.each(guarded.map((operation) => [operation.name, operation] as const))('%s: not found, and nothing of hers changes', async (_, operation) => {
    const before = await about();
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['account', 'application', 'stored_file', 'supporting_document', 'upload_ticket']));
    for (const ids of namings(operation, hers)) {
      const unknown = Object.fromEntries(Object.entries(ids).map(([path, id]) => [path, /^[a-z]{3}_/.test(id) ? `${id.slice(0, 4)}01J00000000000000000000000` : id]));
      for (const [who, client] of strangers) {
        const answer = await callWith(client, operation, ids, file);
        expect([who, ids, codes(answer), Object.values(answer.data ?? {}).filter(Boolean)]).toEqual([who, ids, ['NOT_FOUND'], []]);
        expect(masked(answer)).toBe(masked(await callWith(client, operation, unknown, file)));
      }
      expect([ids, codes(await callWith(api.client(), operation, ids, file))]).toEqual([ids, ['UNAUTHENTICATED']]);
    }
    expect(await about()).toEqual(before);
  });

  it('lists of staff hold nothing out of scope, whatever the filter names', async () => {
    const list = 'query ($filter: ApplicationFilter) { applications(filter: $filter) { edges { node { id } } totalCount { count } } }';
    const { centreId, programmeId, number } = (await api.reads.first<{ centreId: string; programmeId: string; number: string }>(
      'SELECT a.centreId, a.programmeId, c.number FROM application a JOIN candidate c ON c.id = a.candidateId WHERE a.id = ?', [hers.submitted]))!;
    const [[, candidate], ...managers] = strangers as [readonly [string, TestClient], ...(readonly [string, TestClient])[]];
    for (const filter of [null, { centreIds: [centreId] }, { programmeIds: [programmeId] }, { text: number }, { text: 'Durand' }, { text: '%' }]) {
      for (const [who, client] of managers) {
        const { data, errors } = await client.query(list, { filter });
        expect([who, filter, errors, data?.applications]).toEqual([who, filter, undefined, { edges: [], totalCount: { count: 0 } }]);
      }
      expect(codes(await candidate.query(list, { filter }))).toEqual(['FORBIDDEN']);
      expect(codes(await api.client().query(list, { filter }))).toEqual(['UNAUTHENTICATED']);
    }
  });

  it('neither her ticket for one’s own document, nor one’s own ticket for hers', async () => {
    const before = await about();
    const oscar = await anOnlineApplicant(api, 'Oscar');
    const mine = await documentOf(api.reads, await begin(oscar.client, janus), 'SPANISH');
    const bytes = await aPdf('mine');
    const ticket = await leaveToSend(oscar.client, mine.id, { bytes });
    await put(oscar.client, ticket, { bytes });
    for (const input of [{ documentId: mine.id, ticket: hers.receivedTicket }, { documentId: hers.documentId, ticket }, { documentId: mine.id, ticket: hers.openTicket }]) {
      expect(codes(await oscar.client.query(acts.bind, { input }))).toEqual(['NOT_FOUND']);
    }
    expect(await about()).toEqual(before);
    expect(await ask(oscar.client, acts.bind, { documentId: mine.id, ticket })).toMatchObject({ __typename: 'DocumentChanged' });
  });

  describe('the doors beside GraphQL', () => {
    it('are all known here: a new one must be added', () => {
      expect(routesOfFeatures().sort()).toEqual([
        String.raw`GET ^\/catalogue\/(?<code>[^/]{1,120})\.(?<format>jsonld|ics)$`,
        String.raw`GET ^\/files\/(?<id>fil_[0-9A-HJKMNP-TV-Z]{26})$`,
        String.raw`GET ^\/files\/applications\/(?<id>app_[0-9A-HJKMNP-TV-Z]{26})\.pdf$`,
        String.raw`GET ^\/files\/exports\/(?<id>exp_[0-9A-HJKMNP-TV-Z]{26})$`,
        String.raw`GET ^\/files\/letters\/(?<id>dec_[0-9A-HJKMNP-TV-Z]{26})\.pdf$`,
        String.raw`GET ^\/files\/letters\/test\/(?<id>ins_[0-9A-HJKMNP-TV-Z]{26})\/(?<kind>ADMISSION|REFUSAL)\/(?<language>fr|en)\.pdf$`,
        String.raw`GET ^\/files\/statistics\.xlsx$`,
        String.raw`GET ^\/files\/templates\/(?<id>[^/]+)$`,
        String.raw`GET ^\/open-data\/programmes\.(?<format>json|csv)$`,
        String.raw`PUT ^\/files\/(?<ticket>[A-Za-z0-9_-]{43})$`,
      ]);
    });

    const bodyOf = async (response: Response): Promise<string> => `${String(response.status)} ${await response.text()}`;

    it('GET and HEAD of her file and of her whole files', async () => {
      const nobodys = { file: '/files/fil_01J00000000000000000000000', whole: '/files/applications/app_01J00000000000000000000000.pdf' };
      for (const [path, nothing] of [
        [`/files/${hers.fileId}`, nobodys.file], [`/files/${hers.fileId}?download=1`, nobodys.file],
        [`/files/applications/${hers.draft}.pdf`, nobodys.whole], [`/files/applications/${hers.submitted}.pdf`, nobodys.whole],
      ] as const) {
        for (const [who, client] of strangers) {
          const answer = await bodyOf(await client.get(path));
          expect([who, path, answer]).toEqual([who, path, await bodyOf(await client.get(nothing))]);
          expect(answer).toContain('404 {"code":"NOT_FOUND"');
          expect((await client.get(path, { range: 'bytes=0-10', 'if-none-match': '"x"' })).status).toBe(404);
          expect((await client.fetch(path, { method: 'HEAD' })).status).toBe(404);
        }
        expect((await api.client().get(path)).status).toBe(401);
      }
    });

    it('PUT to her tickets, open or already filled', async () => {
      const before = await about();
      for (const ticket of [hers.openTicket, hers.receivedTicket]) {
        for (const [who, client] of strangers) {
          expect([who, (await put(client, ticket, { bytes: file })).status]).toEqual([who, 404]);
        }
        expect((await put(api.client(), ticket, { bytes: file })).status).toBe(401);
      }
      expect(await about()).toEqual(before);
    });
  });

  it('and is still all hers', async () => {
    const response = await olga.client.get(`/files/${hers.fileId}`);
    const digest = createHash('sha256').update(Buffer.from(await response.arrayBuffer())).digest('hex');
    expect([response.status, digest]).toEqual([200, (await api.reads.first<{ sha256: string }>('SELECT sha256 FROM stored_file WHERE id = ?', [hers.fileId]))!.sha256]);
    expect((await olga.client.get(`/files/applications/${hers.submitted}.pdf`)).status).toBe(200);
    // Backwards by name: what is saved comes before what deletes it.
    for (const operation of [...guarded].sort((one, other) => other.name.localeCompare(one.name))) {
      for (const ids of namings(operation, hers)) {
        expect([operation.name, codes(await callWith(olga.client, operation, ids, file))]).toEqual([operation.name, []]);
      }
    }
  });
});
