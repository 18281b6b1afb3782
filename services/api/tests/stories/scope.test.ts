import { gridColumns } from '../../src/applications/model/grid-columns';
import { startTestApi, type TestApi } from '../support/api';
import { acts, anOnlineApplicant, aReadyDraft, versionOf, type Applicant } from '../support/applicants';
import { documentsOf, intakesByCode } from '../support/builders/applications';
import { ask } from '../support/builders/identity';
import { anOffer, aProgramme, aRequirement, givenOffer, type ImportedOffer } from '../support/builders/offer';
import type { TestClient } from '../support/client';
import { somebodyOfStaff } from '../support/rights-world';
import { unzip } from '../support/unzip';

const tables = {
  applications: `query ($filter: ApplicationFilter, $sort: ApplicationSort, $first: Int, $after: String, $last: Int, $before: String) {
    applications(filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) { totalCount { count } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { id } } } }`,
  columns: '{ applicationColumns { key options { value note label { fr en } } } }',
  application: 'query ($id: ID!) { application(id: $id) { reference programme { code } events { kind reason actorName documentLabel { fr } } documents { requirement { code } } tags { id } } }',
  export: 'mutation ($input: ExportApplicationsInput!) { exportApplications(input: $input) { ... on ApplicationExport { id } } }',
  exported: 'query ($id: ID!) { applicationExport(id: $id) { state rowsTotal rowsDone url } }',
  statistics: 'query ($scope: StatisticsScope) { statistics(scope: $scope) { total { received draft capacity } centres { centre { code } } programmes { programme { code } figures { received } } centreChoices { code } programmeChoices { code } days { current { submissions total } } } }',
  audit: 'query ($filter: AuditFilter) { auditEntries(filter: $filter) { edges { node { kind subjectId subjectLabel concernsName reason } } totalCount { count } } }',
  kinds: '{ auditKinds }',
  lists: '{ waitingLists { intakeId programmeCode waiting } }',
  list: 'query ($intakeId: ID!) { waitingList(intakeId: $intakeId) { entries { reference candidateName } moves { id } } }',
  preview: 'query ($ids: [ID!]!) { previewPublication(applicationIds: $ids) { applicationId candidateName reference type skip } }',
  journal: 'query ($id: ID!) { mailJournal(applicationId: $id) { id } }',
  people: 'query ($filter: PersonFilter) { people(filter: $filter) { edges { node { id } } totalCount { count } } }',
  scopes: 'query ($kind: ScopeKind!, $text: String) { functionScopes(kind: $kind, text: $text) { id } }',
} as const;

interface Row {
  readonly id: string;
  readonly reference: string;
  readonly accountId: string;
  readonly intakeId: string;
  readonly programmeId: string;
  readonly centreId: string;
  readonly committeeId: string;
}

interface Listed {
  readonly totalCount: { readonly count: number };
  readonly edges: readonly { readonly node: Readonly<Record<string, string>> }[];
  readonly pageInfo: Readonly<Record<string, string | boolean>>;
}

const sent = `SELECT a.id, a.reference, a.accountId, a.intakeId, a.programmeId, a.centreId, a.committeeId FROM application a WHERE a.id = ?`;

/** Two centres of one institution, one candidate who applied to both, one who applied to the other only, and what was done there. */
describe('acceptance 2: nobody leaves the scope by search, export, count or history', () => {
  let api: TestApi;
  let offer: ImportedOffer;
  let here: Row;
  let there: Row;
  let another: Row;
  let both: Applicant;
  let manager: TestClient;
  let colleague: Applicant;
  let number: string;
  let tag: string;

  beforeAll(async () => {
    api = await startTestApi();
    offer = await givenOffer(api.parvis.parts, anOffer({
      programmes: [aProgramme('LAW', { requirements: [aRequirement('LETTER')] }), aProgramme('ART', { centreCode: 'SCIENCE', requirements: [aRequirement('BOOK')] })],
      commonRequirements: [aRequirement('CV', { isShared: true })],
    }));
    const { institutionId, centreIds } = offer;
    manager = (await somebodyOfStaff(api, 'CENTRE_MANAGER', ['CENTRE', centreIds.get('SCIENCE')!, institutionId])).client;
    colleague = await somebodyOfStaff(api, 'CENTRE_MANAGER', ['CENTRE', centreIds.get('LAW')!, institutionId]);
    const administrator = (await somebodyOfStaff(api, 'ADMINISTRATOR', ['INSTITUTION', institutionId, institutionId])).client;
    both = await anOnlineApplicant(api, 'Both');
    const other = await anOnlineApplicant(api, 'Elsewhere');
    [here, there, another] = [await submitted(both, 'ART'), await submitted(both, 'LAW'), await submitted(other, 'LAW')];
    number = (await api.reads.first<{ number: string }>('SELECT number FROM candidate WHERE accountId = ?', [another.accountId]))!.number;
    tag = String((await ask(administrator, 'mutation ($input: CreateTagInput!) { createTag(input: $input) { ... on Tag { id } } }', { labelFr: 'Boursier', labelEn: 'Grant holder', tone: 'info' }))['id']);
    await whatWasDoneThere();
  }, 60_000);
  afterAll(() => api.stop());

  async function submitted({ client }: Applicant, programme: string): Promise<Row> {
    const id = await aReadyDraft(api, { client } as Applicant, (await intakesByCode(api.reads)).get(`${programme}/SEPTEMBER`)!);
    await ask(client, acts.submit, { id, version: await versionOf(api, id), idempotencyKey: id });
    return (await api.reads.first<Row>(sent, [id]))!;
  }

  /** Tagged, given back, on a waiting list: everything leaves a trace in the other centre. */
  async function whatWasDoneThere(): Promise<void> {
    await ask(colleague.client, 'mutation ($input: SetTagsInput!) { setTags(input: $input) { ... on TagsSet { applications { id } } } }', { applicationIds: [there.id, another.id], add: [tag], remove: [] });
    for (const { id } of [there, another]) {
      await ask(colleague.client, 'mutation ($input: MarkCompleteInput!) { markComplete(input: $input) { __typename } }', { id, version: await versionOf(api, id), reason: 'Zanzibar' });
    }
    await api.parvis.parts.transactions.run((tx) => tx.manager.query("UPDATE application SET publishedDecision = 'WAITING_LIST', decidedAt = submittedAt, waitingRank = 1 WHERE id = ?", [another.id]));
    await api.mails();
  }

  async function answer<Data>(text: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const { data, errors } = await manager.query<Readonly<Record<string, Data>>>(text, variables);
    if (errors) throw new Error(`${errors[0]!.extensions.code} ${JSON.stringify(variables)}`);
    return Object.values(data!)[0]!;
  }
  const code = async (text: string, variables: Readonly<Record<string, unknown>>) => (await manager.query(text, variables)).errors?.[0]?.extensions.code;

  /** Of the other centre: their ids, references and names. */
  const strange = () => [there.id, another.id, there.reference, another.reference, number, 'Elsewhere', 'Zanzibar', there.intakeId, there.programmeId, there.centreId];
  function expectNothingStrange(what: unknown, got: unknown): void {
    const text = JSON.stringify(got);
    expect([what, strange().filter((one) => text.includes(one))]).toEqual([what, []]);
  }

  const found = (variables: Readonly<Record<string, unknown>>) => answer<Listed>(tables.applications, variables);
  async function expectOnlyHere(variables: Readonly<Record<string, unknown>>, most = 1): Promise<void> {
    const { edges, totalCount } = await found(variables);
    expect([variables, edges.filter(({ node }) => node['id'] !== here.id), totalCount.count <= most]).toEqual([variables, [], true]);
    expect([variables, totalCount.count]).toEqual([variables, edges.length]);
  }

  it('there is something to be found there by those who may', async () => {
    const { data } = await colleague.client.query<Readonly<Record<string, Listed>>>(tables.applications, {});
    expect(data!['applications']).toMatchObject({ totalCount: { count: 2 } });
  });

  it('by search: names, numbers, references, beginnings of them, patterns', async () => {
    const name = (await api.reads.first<{ lastName: string }>('SELECT lastName FROM candidate WHERE accountId = ?', [another.accountId]))!.lastName;
    for (const text of ['Elsewhere', name, number, another.reference, there.reference, another.id]) expect([text, (await found({ filter: { text } })).totalCount.count]).toEqual([text, 0]);
    for (const text of ['Both', 'Durand', 'D', '%', '_', '%%']) await expectOnlyHere({ filter: { text } });
    await expectOnlyHere({ filter: { preset: 'TO_CHECK' } });
    for (const filter of [{ centreIds: [there.centreId] }, { programmeIds: [there.programmeId] }, { programmeIds: [there.programmeId], text: 'Both' }]) {
      expect([filter, (await found({ filter })).totalCount.count]).toEqual([filter, 0]);
    }
  });

  it('by the filter of any column, or its order', async () => {
    const ids: Readonly<Record<string, string>> = { PROGRAMME: there.programmeId, INTAKE: there.intakeId, CENTRE: there.centreId, COMMITTEE: there.committeeId };
    const beginnings: Readonly<Record<string, string>> = { CANDIDATE_NUMBER: number, REFERENCE: another.reference, FIRST_NAME: 'Elsewhere', LAST_NAME: 'D' };
    for (const [column, { type, ...rest }] of Object.entries(gridColumns)) {
      const filter = 'filter' in rest ? rest.filter : undefined;
      const criteria: object[] = [];
      if (filter?.kind === 'IN') criteria.push({ values: 'values' in filter ? filter.values : [ids[column]] });
      if (filter?.kind === 'PREFIX') criteria.push({ prefix: beginnings[column] });
      if (filter?.kind === 'RANGE') criteria.push(type === 'NUMBER' ? { from: '0' } : { from: '2000-01-01', to: '2099-12-31' });
      if (filter?.kind === 'TAGS') criteria.push({ values: [tag] }, { isEmpty: false }, { isEmpty: true });
      for (const criterion of criteria) await expectOnlyHere({ filter: { columns: [{ column, ...criterion }] } });
      if ('sort' in rest) for (const direction of ['ASC', 'DESC']) await expectOnlyHere({ sort: { column, direction } });
    }
  });

  it('by turning pages, with a cursor from there', async () => {
    const { data } = await colleague.client.query<Readonly<Record<string, Listed>>>(tables.applications, { first: 1 });
    const cursor = data!['applications']!.pageInfo['endCursor'];
    for (const variables of [{ first: 1, after: cursor }, { last: 1, before: cursor }]) {
      expectNothingStrange(variables, (await found(variables)).edges);
      expect((await found(variables)).totalCount.count).toBe(1);
    }
    expect((await found({ first: 1 })).pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  });

  it('by what columns can be narrowed to', async () => {
    expectNothingStrange('columns', await answer(tables.columns));
  });

  it('by export: of everything, of what a filter names, of what is selected', async () => {
    const columns = Object.keys(gridColumns);
    for (const input of [{}, { filter: { text: 'Both' } }, { applicationIds: [here.id, there.id, another.id] }]) {
      const { id } = await answer<{ id: string }>(tables.export, { input: { format: 'CSV', columns, ...input } });
      await api.parvis.worker.runDue();
      const exported = await answer<Readonly<Record<string, unknown>>>(tables.exported, { id });
      expect([input, exported]).toMatchObject([input, { state: 'DONE', rowsTotal: 1, rowsDone: 1 }]);
      const text = await (await manager.get(String(exported['url']))).text();
      expect(text).toContain(here.reference);
      expectNothingStrange(input, text);
      expect((await colleague.client.get(String(exported['url']))).status).toBe(404);
    }
  });

  it('by count: statistics, narrowed to what is not theirs', async () => {
    const all = await answer<{ total: { received: number; capacity: number } }>(tables.statistics);
    expect(all).toMatchObject({ total: { received: 1, draft: 0, capacity: 30 }, centres: [{ centre: { code: 'SCIENCE' } }], programmes: [{ programme: { code: 'ART' } }], programmeChoices: [{ code: 'ART' }], centreChoices: [{ code: 'SCIENCE' }] });
    for (const scope of [{ centreId: there.centreId }, { programmeId: there.programmeId }, { committeeId: there.committeeId }]) {
      expect([scope, await answer(tables.statistics, { scope })]).toMatchObject([scope, { total: { received: 0 }, centres: [], programmes: [], days: [] }]);
    }
    for (const query of ['', `?centre=${there.centreId}`, `?programme=${there.programmeId}`]) {
      const file = await manager.get(`/files/statistics.xlsx${query}`);
      expect(file.status).toBe(200);
      const sheets = [...unzip(Buffer.from(await file.arrayBuffer())).values()].map(String);
      expect([query, sheets.some((sheet) => sheet.includes('LAW') || sheet.includes('Droit'))]).toEqual([query, false]);
    }
  });

  it('by history: of a file, of the same person’s other file, and in the audit', async () => {
    for (const { id } of [there, another]) expect(await code(tables.application, { id })).toBe('NOT_FOUND');
    expectNothingStrange('the same person here', await answer(tables.application, { id: here.id }));
    const filters = [
      null, { subjectId: there.id }, { subjectId: another.id }, { concernsAccountId: both.viewer.accountId }, { concernsAccountId: another.accountId }, { actorAccountId: colleague.viewer.accountId },
      { text: there.reference }, { text: 'Zanzibar' }, { text: 'Durand' }, { kinds: ['application.marked-complete', 'application.tags-set'] },
    ];
    for (const filter of filters) {
      const { edges, totalCount } = await answer<Listed>(tables.audit, { filter });
      expectNothingStrange(filter, edges);
      expect([filter, totalCount.count]).toEqual([filter, edges.length]);
    }
    const { data } = await colleague.client.query<{ auditEntries: Listed }>(tables.audit, { filter: { subjectId: there.id } });
    expect(data!.auditEntries.totalCount.count).toBeGreaterThan(1);
    expect(await answer<string[]>(tables.kinds)).toEqual(expect.not.arrayContaining(['application.tags-set']));
  });

  it('by waiting lists, publications, mails and tags', async () => {
    expect(await answer(tables.lists)).toEqual([]);
    expect((await colleague.client.query(tables.lists)).data).toMatchObject({ waitingLists: [{ programmeCode: 'LAW', waiting: 1 }] });
    expect(await code(tables.list, { intakeId: there.intakeId })).toBe('NOT_FOUND');
    expect(await answer(tables.preview, { ids: [here.id, there.id] })).toMatchObject([{ applicationId: here.id }, { applicationId: there.id, candidateName: null, reference: null, type: null, skip: 'NOT_FOUND' }]);
    for (const { id } of [there, another]) expect(await code(tables.journal, { id })).toBe('NOT_FOUND');
    expect(await code('mutation ($input: SetTagsInput!) { setTags(input: $input) { __typename } }', { input: { applicationIds: [here.id, there.id], add: [tag], remove: [] } })).toBe('NOT_FOUND');
    expect(await answer<{ tags: unknown[] }>(tables.application, { id: here.id })).toMatchObject({ tags: [] });
  });

  it('by people: their functions, and the places where these could be given', async () => {
    for (const filter of [null, { text: 'CENTRE' }, { scopeKind: 'CENTRE', scopeId: there.centreId }, { functions: ['CENTRE_MANAGER'] }]) {
      const { edges, totalCount } = await answer<Listed>(tables.people, { filter });
      expect([filter, edges.some(({ node }) => node['id'] === colleague.viewer.accountId), totalCount.count]).toEqual([filter, false, edges.length]);
    }
    for (const [kind, text] of [['CENTRE', 'Faculté de Droit'], ['CENTRE', null], ['PROGRAMME', 'LAW'], ['COMMITTEE', null], ['INSTITUTION', null]] as const) {
      expectNothingStrange([kind, text], await answer(tables.scopes, { kind, text }));
    }
  });

  it('by the doors beside GraphQL', async () => {
    const files = (await documentsOf(api.reads, another.id)).flatMap(({ fileId }) => (fileId === null ? [] : [`/files/${fileId}`]));
    expect(files.length).toBeGreaterThan(0);
    for (const path of [...files, `/files/applications/${there.id}.pdf`, `/files/applications/${another.id}.pdf`]) expect([path, (await manager.get(path)).status]).toEqual([path, 404]);
  });
});
