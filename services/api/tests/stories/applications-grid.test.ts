import { unzip } from '../support/unzip';
import { ApplicationStory } from '../support/builders/application-story';
import type { TestClient } from '../support/client';
import { ApplicationStore } from '../../src/applications/store/application.store';

const line = `id status line { admissionRoute proposedDecision missingDocuments uncheckedDocuments daysWaiting centreName { fr } committeeName { fr } } tags { id label { fr } tone }`;
const queries = {
  grid: `query ($filter: ApplicationFilter, $sort: ApplicationSort, $first: Int, $after: String, $last: Int, $before: String) {
    applications(filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) {
      totalCount { count isExact } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { ${line} } } } }`,
  columns: 'query { applicationColumns { key label { fr } type filter mayBeEmpty isSortable isUsual options { value label { fr } note } } }',
  views: 'query { gridViews { id name isMine sharedFunction columns filters { column values prefix } sortColumn sortDirection version } }',
  createView: `mutation ($input: CreateGridViewInput!) { createGridView(input: $input) { __typename ... on GridView { id version isMine } ... on Refusal { code message } } }`,
  editView: `mutation ($input: EditGridViewInput!) { editGridView(input: $input) { __typename ... on GridView { id version name } ... on Refusal { code } } }`,
  deleteView: `mutation ($input: DeleteGridViewInput!) { deleteGridView(input: $input) { __typename ... on Refusal { code } } }`,
  tags: 'query { tags { id label { fr en } tone version uses } }',
  createTag: `mutation ($input: CreateTagInput!) { createTag(input: $input) { __typename ... on Tag { id version } ... on Refusal { code message } } }`,
  editTag: `mutation ($input: EditTagInput!) { editTag(input: $input) { __typename ... on Tag { id version label { fr } } ... on Refusal { code } } }`,
  deleteTag: `mutation ($input: DeleteTagInput!) { deleteTag(input: $input) { __typename ... on Refusal { code message } } }`,
  setTags: `mutation ($input: SetTagsInput!) { setTags(input: $input) { __typename ... on TagsSet { applications { id tags { label { fr } } } } } }`,
  export: `mutation ($input: ExportApplicationsInput!) { exportApplications(input: $input) { __typename ... on ApplicationExport { id state } ... on Refusal { code message } } }`,
  exported: 'query ($id: ID!) { applicationExport(id: $id) { id state rowsDone rowsTotal url expiresAt } }',
  exports: 'query { applicationExports { id } }',
  events: 'query ($id: ID!) { application(id: $id) { events { kind reason } line { daysWaiting } tags { id } } }',
};

interface Counted {
  readonly unchecked: number;
  readonly missing: number;
}

/** What this story looks into, of whatever was answered. */
interface Data {
  readonly id: string;
  readonly key: string;
  readonly url: string;
  readonly options: readonly object[];
  readonly edges: readonly object[];
  readonly events: readonly object[];
  readonly pageInfo: { readonly startCursor: string; readonly endCursor: string };
}
const data = async <Answer = Data>(client: TestClient, query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
  const { data: answer, errors } = await client.query<Record<string, Answer>>(query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(answer!)[0]!;
};
const codes = async (client: TestClient, query: string, variables: Record<string, unknown> = {}): Promise<unknown[]> =>
  ((await client.query(query, variables)).errors ?? []).map(({ extensions }) => extensions.code);

const bytesOf = async (client: TestClient, url: string): Promise<Buffer> => {
  const response = await client.get(url);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};

describe('staff and their list', () => {
  let story: ApplicationStory;
  let submitted: string;
  let draft: string;
  let law: string;
  let intakeOfDraft: string;
  let administrator: TestClient;
  let member: TestClient;
  let reader: TestClient;

  beforeAll(async () => {
    story = await ApplicationStory.begin();
    story.api.clock.set('2026-11-20T09:00:00.000Z');
    law = story.offer.programmeIds.get('LAW')!;
    const candidate = await story.applicant('=Submitter');
    submitted = (await story.submitted(candidate)).id as string;
    draft = (await story.apply(await story.applicant('Drafter'), 'JANUS/SEPTEMBER')).id as string;
    intakeOfDraft = (await story.api.reads.first<{ intakeId: string }>('SELECT intakeId FROM application WHERE id = ?', [draft]))!.intakeId;
    administrator = await story.staff('ADMINISTRATOR', 'INSTITUTION', story.offer.institutionId);
    member = await story.staff('COMMITTEE_MEMBER', 'PROGRAMME', law);
    reader = await story.staff('READER', 'PROGRAMME', law);
  });
  afterAll(() => story.api.stop());

  it('see all of their scope, but from the moment when they apply themselves not their own', async () => {
    const colleague = await story.staff('READER', 'INSTITUTION', story.offer.institutionId);
    const seen = async () => {
      const { data: answer } = await colleague.query<{ applications: { totalCount: { count: number }; edges: { node: { id: string } }[] } }>(queries.grid);
      return { ids: answer!.applications.edges.map(({ node }) => node.id), count: answer!.applications.totalCount.count };
    };
    const before = await seen();
    const { id } = await story.apply(colleague, 'JANUS/SEPTEMBER');
    expect(await seen()).toEqual(before);
    expect(before.count).toBe(before.ids.length);
    await story.api.parvis.parts.transactions.run((tx) => tx.manager.query('DELETE FROM application WHERE id = ?', [id]));
  });

  it('are told what changed since an instant, in the order of the changes, down to a tag and the date of a whole intake', async () => {
    interface Changed { readonly applications: { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }; readonly edges: readonly { readonly node: { readonly id: string; readonly line: { readonly updatedAt: string } } }[] } }
    const text = `query ($filter: ApplicationFilter, $after: String) { applications(filter: $filter, orderBy: UPDATED_AT_ASC, first: 1, after: $after) {
      pageInfo { hasNextPage endCursor } edges { node { id line { updatedAt } } } } }`;
    const since = async (updatedSince: string | null): Promise<readonly (readonly [id: string, at: string])[]> => {
      const read: (readonly [string, string])[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { data: page }: { data: Changed | null | undefined } = await administrator.query<Changed>(text, { filter: { updatedSince }, after });
        read.push(...page!.applications.edges.map(({ node }) => [node.id, node.line.updatedAt] as const));
        ({ endCursor: after, hasNextPage: more } = page!.applications.pageInfo);
      }
      return read;
    };
    const before = await since(null);
    expect(before.map(([id]) => id)).toEqual([submitted, draft]);
    const [, last] = before.at(-1)!;
    expect(await since(last)).toEqual(before.slice(1));
    const tag = await data(administrator, queries.createTag, { input: { labelFr: 'Suivi', labelEn: 'Followed', tone: 'quiet' } });
    await data(administrator, queries.setTags, { input: { applicationIds: [submitted], add: [tag.id], remove: [] } });
    const after = await since(last);
    expect(after.map(([id]) => id)).toEqual([draft, submitted]);
    expect(after.at(-1)![1] > last).toBe(true);
    await story.api.parvis.parts.transactions.run((tx) => new ApplicationStore(tx.manager).followIntakes([intakeOfDraft]));
    expect((await since(after.at(-1)![1])).map(([id]) => id)).toEqual([submitted, draft]);
    await data(administrator, queries.setTags, { input: { applicationIds: [submitted], add: [], remove: [tag.id] } });
    expect(await codes(administrator, queries.grid, { filter: { updatedSince: 'yesterday' } })).toEqual(['BAD_USER_INPUT']);
    await data(administrator, queries.deleteTag, { input: { id: tag.id, version: 1 } });
  });

  const table = (input: Record<string, unknown> = {}) => ({ input: { format: 'CSV', columns: ['CANDIDATE_NUMBER', 'LAST_NAME', 'STATUS', 'UNCHECKED_DOCUMENTS', 'TAGS'], ...input } });

  async function written(client: TestClient, input: Record<string, unknown> = {}): Promise<Data> {
    const { id } = await data(client, queries.export, table(input));
    await story.api.parvis.worker.runDue();
    return { ...(await data(client, queries.exported, { id })) };
  }

  it('see columns with what each can be narrowed to in their scope', async () => {
    const columns = await data<Data[]>(reader, queries.columns);
    const byKey = new Map(columns.map((column) => [column.key, column]));
    expect(columns.length).toBeGreaterThanOrEqual(25);
    expect(byKey.get('PROGRAMME')).toMatchObject({ filter: 'VALUES', options: [{ value: law, note: 'LAW' }] });
    expect(byKey.get('CENTRE')!.options).toEqual([]);
    expect(byKey.get('STATUS')!.options).toContainEqual({ value: 'SUBMITTED', label: { fr: 'Réceptionné' }, note: null });
    expect(byKey.get('LAST_NAME')).toMatchObject({ filter: 'PREFIX', isSortable: true, isUsual: true });
    expect(await codes(await story.applicant('Nobody'), queries.columns)).toEqual(['FORBIDDEN']);
  });

  it('narrow, sort and turn pages both ways', async () => {
    const all = await data(administrator, queries.grid, { sort: { column: 'LAST_NAME', direction: 'DESC' }, first: 1 });
    expect(all).toMatchObject({ totalCount: { count: 2, isExact: true }, pageInfo: { hasNextPage: true, hasPreviousPage: false }, edges: [{ node: { id: draft, line: { missingDocuments: null, daysWaiting: null } } }] });
    const next = await data(administrator, queries.grid, { sort: { column: 'LAST_NAME', direction: 'DESC' }, first: 1, after: all.pageInfo.endCursor });
    expect(next).toMatchObject({ pageInfo: { hasNextPage: false, hasPreviousPage: true }, edges: [{ node: { id: submitted, line: { uncheckedDocuments: expect.any(Number), daysWaiting: 0, centreName: { fr: expect.any(String) } } } }] });
    const back = await data(administrator, queries.grid, { sort: { column: 'LAST_NAME', direction: 'DESC' }, last: 1, before: next.pageInfo.startCursor });
    expect(back).toMatchObject({ pageInfo: { hasNextPage: true, hasPreviousPage: false }, edges: [{ node: { id: draft } }] });
    const queue = await data(administrator, queries.grid, { filter: { preset: 'TO_CHECK' } });
    expect(queue.edges).toMatchObject([{ node: { id: submitted } }]);
    for (const variables of [
      { sort: { column: 'TAGS' } }, { filter: { columns: [{ column: 'STATUS', prefix: 'S' }] } }, { filter: { columns: [{ column: 'STATUS', values: ['NONE'] }] } }, { after: 'x', before: 'y' },
      { filter: { columns: [{ column: 'SUBMITTED_AT', from: '31/12/2026' }] } }, { filter: { columns: [{ column: 'ANSWER', isEmpty: true }] } }, { filter: { columns: [{ column: 'DAYS_WAITING', from: '1' }] } },
    ]) expect([variables, await codes(administrator, queries.grid, variables)]).toEqual([variables, ['BAD_USER_INPUT']]);
  });

  it('follows names and documents that change elsewhere', async () => {
    const rows = await story.api.reads.rows<Counted>('SELECT candidateName, uncheckedDocuments AS unchecked, missingDocuments AS missing FROM application WHERE id IN (?, ?) ORDER BY id', [submitted, draft].sort());
    const fresh = await story.api.reads.rows<Counted>("SELECT (SELECT COUNT(*) FROM supporting_document d WHERE d.applicationId = a.id AND d.state = 'SENT') AS unchecked, (SELECT COUNT(*) FROM supporting_document d WHERE d.applicationId = a.id AND d.state = 'EXPECTED') AS missing FROM application a WHERE a.id IN (?, ?) ORDER BY a.id", [submitted, draft].sort());
    expect(rows.map(({ unchecked, missing }) => [Number(unchecked), Number(missing)])).toEqual(fresh.map(({ unchecked, missing }) => [Number(unchecked), Number(missing)]));
  });

  it('keep views, for themselves and for those of the same function', async () => {
    const input = { name: 'Mes réceptionnés', columns: ['LAST_NAME', 'STATUS'], filters: [{ column: 'STATUS', values: ['SUBMITTED'] }], sort: { column: 'SUBMITTED_AT', direction: 'ASC' } };
    const mine = await data(member, queries.createView, { input });
    const shared = await data(member, queries.createView, { input: { ...input, name: 'À nous', share: { function: 'COMMITTEE_MEMBER', scopeKind: 'PROGRAMME', scopeId: law } } });
    const colleague = await story.staff('COMMITTEE_MEMBER', 'PROGRAMME', law);
    expect(await data(member, queries.views)).toMatchObject([{ name: 'Mes réceptionnés', isMine: true, columns: ['LAST_NAME', 'STATUS'], filters: [{ column: 'STATUS', values: ['SUBMITTED'] }], sortColumn: 'SUBMITTED_AT', sortDirection: 'ASC' }, { name: 'À nous' }]);
    expect(await data(colleague, queries.views)).toMatchObject([{ id: shared.id, isMine: false, sharedFunction: 'COMMITTEE_MEMBER' }]);
    expect(await data(reader, queries.views)).toEqual([]);
    expect(await codes(member, queries.createView, { input: { ...input, share: { function: 'ADMINISTRATOR', scopeKind: 'INSTITUTION', scopeId: story.offer.institutionId } } })).toEqual(['FORBIDDEN']);
    for (const client of [colleague, reader, administrator]) {
      expect(await codes(client, queries.editView, { input: { ...input, id: shared.id, version: 1 } })).toEqual(['NOT_FOUND']);
      expect(await codes(client, queries.deleteView, { input: { id: mine.id, version: 1 } })).toEqual(['NOT_FOUND']);
    }
    expect(await data(member, queries.editView, { input: { ...input, name: 'Autre', id: mine.id, version: 1 } })).toMatchObject({ __typename: 'GridView', version: 2, name: 'Autre' });
    expect(await data(member, queries.editView, { input: { ...input, id: mine.id, version: 1 } })).toMatchObject({ __typename: 'Conflict' });
    expect(await data(member, queries.createView, { input: { ...input, name: ' ' } })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await data(member, queries.deleteView, { input: { id: mine.id, version: 2 } })).toMatchObject({ __typename: 'Done' });
  });

  it('tag applications of their scope, unseen by the candidate; a reader does not', async () => {
    const input = { labelFr: 'Boursier', labelEn: 'Grant holder', tone: 'info' };
    expect(await codes(member, queries.createTag, { input })).toEqual(['FORBIDDEN']);
    const tag = await data(administrator, queries.createTag, { input });
    expect(await data(administrator, queries.createTag, { input })).toMatchObject({ __typename: 'Refused', code: 'ALREADY_EXISTS' });
    expect(await codes(reader, queries.setTags, { input: { applicationIds: [submitted], add: [tag.id], remove: [] } })).toEqual(['FORBIDDEN']);
    expect(await codes(member, queries.setTags, { input: { applicationIds: [submitted, draft], add: [tag.id], remove: [] } })).toEqual(['NOT_FOUND']);
    expect(await data(member, queries.setTags, { input: { applicationIds: [submitted], add: [tag.id], remove: [] } })).toMatchObject({ applications: [{ id: submitted, tags: [{ label: { fr: 'Boursier' } }] }] });
    expect((await data(reader, queries.grid, { filter: { columns: [{ column: 'TAGS', values: [tag.id] }] } })).edges).toMatchObject([{ node: { id: submitted } }]);
    expect((await data(reader, queries.events, { id: submitted })).events.at(-1)).toEqual({ kind: 'application.tags-set', reason: '+ Boursier' });
    // How many wear it is a matter of those who choose the tags.
    expect(await data(administrator, queries.tags)).toEqual([expect.objectContaining({ id: tag.id, uses: 1 })]);
    expect(await data(member, queries.tags)).toEqual([expect.objectContaining({ id: tag.id, uses: null })]);
    expect(await data(administrator, queries.deleteTag, { input: { id: tag.id, version: 1 } })).toMatchObject({ __typename: 'Refused', code: 'IN_USE' });
    expect(await data(administrator, queries.editTag, { input: { ...input, labelFr: 'Boursière', id: tag.id, version: 1 } })).toMatchObject({ version: 2 });
    expect(await data(administrator, queries.deleteTag, { input: { id: tag.id, version: 1, evenIfUsed: true } })).toMatchObject({ __typename: 'Conflict' });
    expect(await data(administrator, queries.deleteTag, { input: { id: tag.id, version: 2, evenIfUsed: true } })).toMatchObject({ __typename: 'Done' });
    expect((await data(reader, queries.grid)).edges).toMatchObject([{ node: { tags: [] } }]);
  });

  it('fetch what they exported for a day: within their scope, in words, without formulas', async () => {
    const order = await written(administrator);
    expect(order).toMatchObject({ state: 'DONE', rowsDone: 2, rowsTotal: 2, url: `/files/exports/${String(order.id)}` });
    const text = (await bytesOf(administrator, order.url)).toString('utf8');
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text).toContain("'=Submitter;Réceptionné;");
    expect(text).toContain(';Drafter;En attente;;');
    const xlsx = await written(administrator, { format: 'XLSX', filter: { columns: [{ column: 'STATUS', values: ['DRAFT'] }] } });
    const sheet = unzip(await bytesOf(administrator, xlsx.url)).get('xl/worksheets/sheet1.xml')!.toString('utf8');
    expect(sheet).toContain('Drafter');
    expect(sheet).not.toContain('Submitter');
    const selection = await written(reader, { applicationIds: [submitted, draft] });
    expect(await bytesOf(reader, selection.url).then(String)).not.toContain('Drafter');
    for (const [client, status] of [[reader, 404], [member, 404], [story.api.client(), 401]] as const) expect((await client.get(order.url)).status).toBe(status);
    expect(await codes(reader, queries.exported, { id: order.id })).toEqual(['NOT_FOUND']);
    expect((await data<Data[]>(reader, queries.exports)).map(({ id }) => id)).toEqual([selection.id]);
  });

  it('writes with the rights of the hour of writing, not of the order', async () => {
    const leaver = await story.staff('READER', 'PROGRAMME', law);
    const { id } = await data(leaver, queries.export, table());
    const { accountId } = (await story.api.reads.first<{ accountId: string }>('SELECT accountId FROM application_export WHERE id = ?', [id]))!;
    await story.api.parvis.parts.transactions.run((tx) => tx.manager.query('DELETE FROM assignment WHERE accountId = ?', [accountId]));
    await story.api.parvis.worker.runDue();
    expect(await story.api.reads.first('SELECT state, rowsDone FROM application_export WHERE id = ?', [id])).toEqual({ state: 'DONE', rowsDone: 0 });
    expect((await leaver.get(`/files/exports/${String(id)}`)).status).toBe(403);
  });

  it('waits its turn: three at once are enough', async () => {
    const hasty = await story.staff('READER', 'PROGRAMME', law);
    for (let n = 0; n < 3; n += 1) expect(await data(hasty, queries.export, table())).toMatchObject({ __typename: 'ApplicationExport', state: 'WAITING' });
    expect(await data(hasty, queries.export, table())).toMatchObject({ __typename: 'Refused', code: 'TRY_LATER' });

    // Whoever looks after the centre sees that its files were taken out; the next centre does not.
    const audited = async (centre: string) => {
      const manager = await story.staff('CENTRE_MANAGER', 'CENTRE', story.offer.centreIds.get(centre)!);
      const { edges } = await data<{ edges: readonly { node: { id: string } }[] }>(manager, 'query { auditEntries(filter: { kinds: ["applications.exported"] }) { edges { node { id } } } }');
      return edges.length;
    };
    expect([(await audited('LAW')) >= 3, await audited('SCIENCE')]).toEqual([true, 0]);
    await story.api.parvis.worker.runDue();
  });
});
