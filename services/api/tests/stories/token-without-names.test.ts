import { columnKeys, columnOf, type ColumnKey } from '../../src/applications/model/grid-columns';
import { intakesByCode } from '../support/builders/applications';
import { ApplicationStory } from '../support/builders/application-story';
import { manyApplications } from '../support/builders/decisions';
import { TokenClient } from '../support/builders/token-client';
import type { Answer } from '../support/client';

const list = 'query ($filter: ApplicationFilter, $sort: ApplicationSort, $orderBy: ApplicationOrder) { applications(filter: $filter, sort: $sort, orderBy: $orderBy) { edges { node { id } } } }';
const total = 'query ($filter: ApplicationFilter) { applications(filter: $filter) { totalCount { count } } }';
const ordering = 'mutation ($input: ExportApplicationsInput!) { exportApplications(input: $input) { __typename } }';
const offered = '{ applicationColumns { key } }';

const personal = columnKeys.filter((key) => columnOf(key).isPersonal);
const criterionOf = (column: ColumnKey) => ({ column, ...(columnOf(column).filter?.kind === 'PREFIX' ? { prefix: 'D' } : columnOf(column).filter?.kind === 'RANGE' ? { from: '1' } : { values: ['D'] }) });

interface Ask { readonly what: string; readonly text: string; readonly variables: Record<string, unknown>; readonly names: string }

describe('a token that may not know who the candidates are', () => {
  let story: ApplicationStory;
  let blind: TokenClient;
  let seeing: TokenClient;
  let ids: string[];
  beforeAll(async () => {
    story = await ApplicationStory.begin();
    const administrator = await story.staff('ADMINISTRATOR', 'INSTITUTION', story.offer.institutionId);
    const intakeId = (await intakesByCode(story.api.reads)).get('LAW/SEPTEMBER')!;
    ids = await story.api.parvis.parts.transactions.run((tx) => manyApplications({ manager: tx.manager, reads: story.api.reads }, intakeId, 2));
    blind = await TokenClient.make(story, administrator, ['read:applications', 'bulk:export']);
    seeing = await TokenClient.make(story, administrator, ['read:applications', 'read:candidates', 'bulk:export']);
  });
  afterAll(() => story.api.stop());

  const exporting = (input: object): Record<string, unknown> => ({ input: { format: 'JSONL', columns: ['REFERENCE'], ...input } });
  const narrowed = (what: string, names: string, filter: object): Ask[] => [
    { what: `${what}, listed`, text: list, variables: { filter }, names },
    { what: `${what}, counted`, text: total, variables: { filter }, names },
    { what: `${what}, exported`, text: ordering, variables: exporting({ filter }), names },
    { what: `${what}, beside a selection`, text: ordering, variables: exporting({ filter, applicationIds: ids }), names },
  ];
  const asks = (): Ask[] => [
    ...narrowed('text', 'ApplicationFilter.text', { text: 'Durand' }),
    { what: 'in the order of names', text: list, variables: { orderBy: 'CANDIDATE_NAME_ASC' }, names: 'LAST_NAME' },
    ...personal.flatMap((column) => [
      ...(columnOf(column).filter ? narrowed(column, column, { columns: [{ column: 'STATUS', values: ['COMPLETE'] }, criterionOf(column)] }) : []),
      ...(columnOf(column).sort ? ['ASC', 'DESC'].map((direction) => ({ what: `sorted by ${column} ${direction}`, text: list, variables: { sort: { column, direction } }, names: column })) : []),
      { what: `${column}, written`, text: ordering, variables: exporting({ columns: ['REFERENCE', column] }), names: column },
      { what: `${column}, written of a selection`, text: ordering, variables: exporting({ columns: [column], applicationIds: ids }), names: column },
    ]),
  ];
  const said = ({ errors, data }: Answer) => ({ data: data ?? null, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message });

  it('security 79: neither looks for them nor sorts by them: not in lists, totals, exports, selections', async () => {
    expect(personal.length).toBeGreaterThan(2);
    for (const { what, text, variables, names } of asks()) {
      expect({ what, ...said(await blind.query(text, variables)) }).toEqual({ what, data: null, code: 'FORBIDDEN', message: `${names} needs an access token with the scope read:candidates.` });
    }
    expect(await story.api.reads.rows('SELECT id FROM application_export')).toEqual([]);
  });

  it.each([
    ['who did something', '{ applications { edges { node { events { actor actorName } } } } }', 'ApplicationEvent.actorName needs an access token with the scope read:candidates.'],
    ['what a file is called', '{ applications { edges { node { receipt { documents { fileName } } } } } }', 'ReceiptLine.fileName needs an access token with the scope read:documents.'],
  ])('reads no name in %s', async (_what, text, message) => {
    expect(said(await blind.query(text))).toEqual({ data: null, code: 'FORBIDDEN', message });
  });

  it('one that may know it does all that', async () => {
    for (const { what, text, variables } of asks()) expect({ what, code: said(await seeing.query(text, variables)).code }).toEqual({ what, code: undefined });
  });

  it('is offered the other columns, and looks by them', async () => {
    const keys = async (by: TokenClient) => (await by.query<{ applicationColumns: { key: ColumnKey }[] }>(offered)).data!.applicationColumns.map(({ key }) => key);
    expect(await keys(seeing)).toEqual(columnKeys);
    expect(await keys(blind)).toEqual(columnKeys.filter((key) => !personal.includes(key)));
    const filter = { columns: [{ column: 'REFERENCE', prefix: 'LAW' }] };
    expect((await blind.query(list, { filter, sort: { column: 'SUBMITTED_AT', direction: 'DESC' } })).data).toMatchObject({ applications: { edges: [{}, {}] } });
  });
});
