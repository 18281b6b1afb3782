import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { crowd, loadCrowd } from '../../../tests/support/many-applications';
import type { FunctionName, Grant, ScopeKind } from '../../kernel/viewer';
import { ApplicationStatus } from '../model/application-status';
import { columnKeys, columnOf, presets, type ColumnCriterion, type GridFilter, type GridSort } from '../model/grid-columns';
import { planGrid, type GridPlan } from './grid-plan';
import { countGrid, countQuery, gridPage, nearQuery, pageQuery } from './grid.reads';
import { GridOrder } from './grid-sorts';

/** More than are gathered first. */
const onMany = 'tag_00000000000000000000000003';
const rowsMade = 20_000;
const grant = (scopeKind: ScopeKind, scopeId: string, held: FunctionName = 'READER'): Grant => ({ id: 'asg_1', function: held, scopeKind, scopeId, institutionId: crowd.institutionId });

const whole = [grant('INSTITUTION', crowd.institutionId)];
const viewers: readonly (readonly [who: string, grants: readonly Grant[]])[] = [
  ['an institution', whole],
  ['a centre', [grant('CENTRE', crowd.centre(3))]],
  ['a committee', [grant('COMMITTEE', crowd.committee(7))]],
  ['a programme', [grant('PROGRAMME', crowd.programme(12))]],
  ['a centre, a committee of it and two programmes', [grant('CENTRE', crowd.centre(3)), grant('COMMITTEE', crowd.committee(13)), grant('PROGRAMME', crowd.programme(7)), grant('PROGRAMME', crowd.programme(22))]],
];
const sorts: readonly GridSort[] = columnKeys.filter((key) => columnOf(key).sort !== undefined).flatMap((column) => [{ column, isDescending: false }, { column, isDescending: true }]);

const since = { column: 'SUBMITTED_AT', from: '2026-10-01', to: '2026-10-20' } as const;
/** Each way in which a column can be narrowed, at least once for each column. */
const criteria: readonly ColumnCriterion[] = [
  { column: 'CANDIDATE_NUMBER', prefix: 'EC0003' }, { column: 'LAST_NAME', prefix: 'oeuvrard' }, { column: 'FIRST_NAME', prefix: 'zo' }, { column: 'REFERENCE', prefix: 'P012-' },
  { column: 'PROGRAMME', values: [crowd.programme(12), crowd.programme(21)] }, { column: 'INTAKE', values: [crowd.intake(12)] },
  { column: 'CENTRE', values: [crowd.centre(3)] }, { column: 'COMMITTEE', values: [crowd.committee(7)] }, { column: 'STATUS', values: ['INCOMPLETE', 'SUBMITTED'] },
  { column: 'ADMISSION_ROUTE', values: ['DIRECT'] }, { column: 'PROPOSED_DECISION', values: ['ADMITTED'] }, { column: 'PROPOSED_DECISION', isEmpty: false },
  { column: 'PUBLISHED_DECISION', values: ['WAITING_LIST', 'REJECTED'] }, { column: 'PUBLISHED_DECISION', isEmpty: true }, { column: 'ANSWER', values: ['ACCEPTED'] },
  { column: 'ANSWERED_AT', from: '2026-11-01' }, since, { column: 'RETURN_DEADLINE', to: '2027-01-01' }, { column: 'DECIDED_AT', to: '2026-10-01' }, { column: 'DECIDED_AT', isEmpty: false },
  { column: 'UPDATED_AT', from: '2026-10-20T09:30:00.000Z' }, { column: 'UPDATED_AT', from: '2026-11-19', to: '2026-11-20' },
  { column: 'MISSING_DOCUMENTS', from: '1' }, { column: 'REFUSED_DOCUMENTS', from: '2' }, { column: 'UNCHECKED_DOCUMENTS', from: '1', to: '2' },
  { column: 'TAGS', values: [crowd.tag(2)] }, { column: 'TAGS', values: [onMany] }, { column: 'TAGS', isEmpty: false },
];
const byCreation: GridSort = { column: 'CREATED_AT', isDescending: true };
const bySubmission: GridSort = { column: 'SUBMITTED_AT', isDescending: true };

describe('the list of applications, of twenty thousand', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
    await database.dataSource.transaction((manager) => loadCrowd(manager, rowsMade));
    await database.dataSource.transaction(async (manager) => {
      await manager.query('SET SESSION foreign_key_checks = 0');
      await manager.query("INSERT INTO tag (id, institutionId, labelFr, labelEn, tone, version) VALUES (?, ?, 'Boursier', 'Grant', 'info', 1)", [onMany, crowd.institutionId]);
      await manager.query("INSERT INTO application_tag (applicationId, tagId) SELECT id, ? FROM application WHERE CRC32(id) % 11 = 0", [onMany]);
    });
  }, 120_000);
  afterAll(() => database.close());

  const plan = (grants: readonly Grant[], filter: GridFilter = {}, sort = bySubmission): Promise<GridPlan> => planGrid(database.reads, grants, filter, sort);

  async function walk(grants: readonly Grant[], filter: GridFilter, sort: GridSort, size: number, isBackwards = false): Promise<string[]> {
    const read: string[] = [];
    let cursor: string | null = null;
    for (;;) {
      const at = isBackwards ? { before: cursor } : { after: cursor };
      const page: Awaited<ReturnType<typeof gridPage>> = await gridPage(database.reads, await plan(grants, filter, sort), sort, { size, isBackwards, ...at });
      const ids = page.edges.map(({ node }) => node.id);
      if (isBackwards) read.unshift(...ids);
      else read.push(...ids);
      const more: boolean = isBackwards ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage;
      if (!more) return read;
      cursor = isBackwards ? page.pageInfo.startCursor : page.pageInfo.endCursor;
    }
  }

  /** What it should be, asked of the database in the plainest words. */
  async function expected(grants: readonly Grant[], filter: GridFilter = {}): Promise<string[]> {
    const { sql, values } = (await plan(grants, filter)).condition;
    return (await database.reads.rows<{ id: string }>(`SELECT a.id FROM application a WHERE ${sql} ORDER BY a.id`, values)).map(({ id }) => id);
  }

  it.each(viewers.slice(1).flatMap(([who, grants]) => sorts.map((sort) => [who, sort.column, sort.isDescending, grants, sort] as const)))(
    'of %s is the same set by %s (descending: %s), forwards and backwards', async (_who, _column, _descending, grants, sort) => {
      const forwards = await walk(grants, {}, sort, 97);
      expect([...forwards].sort()).toEqual(await expected(grants));
      expect(await walk(grants, {}, sort, 89, true)).toEqual(forwards);
      expect(await walk(grants, {}, { ...sort, isDescending: !sort.isDescending }, 100)).toEqual([...forwards].reverse());
    });

  it.each(criteria.map((criterion) => [JSON.stringify(criterion), criterion] as const))('narrowed to %s is the same set in every order', async (_, criterion) => {
    const filter = { columns: [criterion] };
    const grants = [grant('CENTRE', crowd.centre(3)), grant('PROGRAMME', crowd.programme(12)), grant('COMMITTEE', crowd.committee(7))];
    const ids = await expected(grants, filter);
    for (const sort of sorts.filter(({ isDescending }) => isDescending)) expect([sort.column, (await walk(grants, filter, sort, 100)).sort()]).toEqual([sort.column, ids]);
    const exactly = { ...(await plan(grants, filter)), isNarrow: true };
    expect(await countGrid(database.reads, exactly)).toEqual({ count: ids.length, isExact: true });
    const counted = { size: 1, isCounted: true } as const;
    const { pageInfo, total } = await gridPage(database.reads, exactly, bySubmission, counted);
    expect(total).toEqual(ids.length === 0 ? undefined : { count: ids.length, isExact: true });
    if (ids.length < 2) return;
    const next = await gridPage(database.reads, exactly, bySubmission, { ...counted, after: pageInfo.endCursor });
    const back = await gridPage(database.reads, exactly, bySubmission, { ...counted, before: next.pageInfo.startCursor, isBackwards: true });
    expect([next.total, back.total]).toEqual([total, total]);
  });

  it('goes on from no cursor of another order: what it would leave out, nobody would miss', async () => {
    const grants = [grant('INSTITUTION', crowd.institutionId)];
    for (const sort of sorts) {
      const { pageInfo: { endCursor: after } } = await gridPage(database.reads, await plan(grants, {}, sort), sort, { size: 1 });
      for (const next of sorts) {
        const reading = gridPage(database.reads, await plan(grants, {}, next), next, { size: 1, after });
        if (next === sort) expect((await reading).edges).toHaveLength(1);
        else await expect(reading).rejects.toThrow('This cursor is of another order.');
      }
    }
  });

  /** Pairs of filters, scattered over viewers and orders, and the same every time. */
  const mixed = criteria.map((criterion, index) => {
    const other = criteria[(index * 7 + 3) % criteria.length]!;
    const sort = sorts[(index * 5 + 1) % sorts.length]!;
    const [who, grants] = viewers[index % viewers.length]!;
    return [who, sort.column, JSON.stringify([criterion, other]), grants, sort, { columns: other.column === criterion.column ? [criterion] : [criterion, other] }] as const;
  });

  it.each(mixed)('of %s by %s, narrowed to %s, is what one plain statement says, in its order, forwards and backwards', async (_who, _column, _filter, grants, sort, filter) => {
    const { condition } = await plan(grants, filter, sort);
    const naive = `SELECT a.id FROM application a WHERE ${condition.sql} ORDER BY ${new GridOrder(sort, false).orderBy()} LIMIT 700`;
    const wanted = (await database.reads.rows<{ id: string }>(naive, condition.values)).map(({ id }) => id);
    const first = await gridPage(database.reads, await plan(grants, filter, sort), sort, { size: 100 });
    expect(first.edges.map(({ node }) => node.id)).toEqual(wanted.slice(0, 100));
    if (wanted.length === 700) return;
    expect(await walk(grants, filter, sort, 83)).toEqual(wanted);
    expect(await walk(grants, filter, sort, 97, true)).toEqual(wanted);
  });

  it.each(sorts.filter(({ isDescending }) => isDescending))('asked twice for statuses, holds what both name, page by page and counted: %j', async (sort) => {
    const grants = [grant('CENTRE', crowd.centre(3))];
    for (const filter of [
      { preset: 'TO_CHECK', columns: [{ column: 'STATUS', values: ['SUBMITTED', 'COMPLETE'] }] }, { statuses: [ApplicationStatus.COMPLETE, ApplicationStatus.COMPLETE], columns: [{ column: 'STATUS', values: ['SUBMITTED', 'COMPLETE'] }, { column: 'PUBLISHED_DECISION', isEmpty: true }] },
      { statuses: [ApplicationStatus.COMPLETE], columns: [{ column: 'STATUS', values: ['SUBMITTED'] }] },
    ] as const satisfies readonly GridFilter[]) {
      const ids = await expected(grants, filter);
      expect((await walk(grants, filter, sort, 40)).sort()).toEqual(ids);
      expect(await countGrid(database.reads, { ...(await plan(grants, filter, sort)), isNarrow: true })).toEqual({ count: ids.length, isExact: true });
    }
    expect(await expected(grants, { statuses: [ApplicationStatus.COMPLETE], columns: [{ column: 'STATUS', values: ['SUBMITTED'] }] })).toEqual([]);
  });

  it('is found by a name of few, where a column of the institution has more', async () => {
    const { branches } = await plan([grant('COMMITTEE', crowd.committee(7))], { columns: [{ column: 'LAST_NAME', prefix: 'oeuvrard' }, { column: 'UNCHECKED_DOCUMENTS', from: '0' }] });
    expect(branches.every(({ index }) => index !== undefined)).toBe(true);
  });

  it('never leaves the scope, whatever is asked', async () => {
    const grants = [grant('PROGRAMME', crowd.programme(12))];
    for (const filter of [
      { programmeIds: [crowd.programme(13)] }, { centreIds: [crowd.centre(1)] }, { text: 'P014' }, { columns: [{ column: 'COMMITTEE', values: [crowd.committee(1)] }] }, { columns: [{ column: 'REFERENCE', prefix: 'P014' }] },
    ] as const satisfies readonly GridFilter[]) {
      const found = await plan(grants, filter);
      expect((await gridPage(database.reads, found, bySubmission, { size: 10 })).edges).toEqual([]);
      expect(await countGrid(database.reads, found)).toMatchObject({ count: 0 });
    }
    expect(await walk([], {}, bySubmission, 10)).toEqual([]);
  });

  it('says nothing of what is in a draft', async () => {
    const page = await gridPage(database.reads, await plan(whole, { columns: [{ column: 'STATUS', values: ['DRAFT'] }, { column: 'MISSING_DOCUMENTS', from: '0' }] }), bySubmission, { size: 10 });
    expect(page.edges).toEqual([]);
  });

  it('counts exactly inside a programme, up to ten thousand elsewhere', async () => {
    expect(await countGrid(database.reads, await plan(whole))).toEqual({ count: 10_000, isExact: false });
    expect((await gridPage(database.reads, await plan(whole), bySubmission, { size: 1, isCounted: true })).total).toEqual({ count: 10_000, isExact: false });
    expect(await countGrid(database.reads, await plan(whole, { programmeIds: [crowd.programme(12)] }))).toEqual({ count: (await expected([grant('PROGRAMME', crowd.programme(12))])).length, isExact: true });
  });

  it('works through what is to be checked, who waits longest first', async () => {
    const { edges } = await gridPage(database.reads, await plan(whole, { preset: 'TO_CHECK' }, presets.TO_CHECK.sort), presets.TO_CHECK.sort, { size: 100 });
    expect(edges.every(({ node }) => node.status === 'SUBMITTED' && node.uncheckedDocuments > 0)).toBe(true);
    const dates = edges.map(({ node }) => node.submittedAt!.getTime());
    expect(dates).toEqual([...dates].sort((one, other) => one - other));
    expect(edges).toHaveLength(100);
  });

  interface Explained {
    readonly table: string | null;
    readonly type: string | null;
    readonly key: string | null;
    readonly rows: number | string | null;
    readonly Extra: string | null;
  }

  const explain = ({ sql, values }: { sql: string; values: readonly unknown[] }): Promise<Explained[]> => database.dataSource.query(`EXPLAIN ${sql}`, [...values]);
  const ofApplication = (lines: readonly Explained[]): Explained[] => lines.filter(({ table }) => table === 'a');

  it.each(viewers.flatMap(([who, grants]) => sorts.map((sort) => [who, sort.column, sort.isDescending, grants, sort] as const)))(
    'acceptance 5: of %s, by %s (descending: %s), is read along an index from its first page to its last, without a sort of rows', async (_who, _column, _descending, grants, sort) => {
      const unfiltered = await plan(grants, {}, sort);
      const { pageInfo } = await gridPage(database.reads, unfiltered, sort, { size: 50 });
      for (const cursor of [null, pageInfo.endCursor]) {
        const query = pageQuery(unfiltered, new GridOrder(sort, false), { cursor, limit: 51, isCounted: false, isShort: false });
        expect(query.sql).not.toMatch(/OFFSET/i);
        const lines = ofApplication(await explain(query));
        expect(lines.filter(({ type }) => type === 'ALL' || type === 'index' || type === null)).toEqual([]);
        const branches = lines.filter(({ key }) => key !== 'PRIMARY');
        expect(branches.length).toBeGreaterThanOrEqual(5);
        expect(branches.filter(({ key, Extra }) => !key?.endsWith(`_${new GridOrder(sort, false).index}`) || Extra?.includes('filesort'))).toEqual([]);
      }
    });

  it.each(criteria.map((criterion) => [JSON.stringify(criterion), criterion] as const))('acceptance 5: narrowed to %s reads no table whole', async (_, criterion) => {
    for (const sort of sorts) {
      const filtered = await plan(whole, { columns: [criterion] }, sort);
      const first = `SELECT a.id FROM application a WHERE ${filtered.condition.sql} LIMIT 1001`;
      const queries = [pageQuery(filtered, new GridOrder(sort, false), { cursor: null, limit: 51, isCounted: false, isShort: false }), countQuery(filtered), { sql: first, values: filtered.condition.values }];
      for (const query of queries) {
        const lines = await explain(query);
        expect([query.sql, lines.filter(({ table, type }) => type === 'ALL' && table !== null && !table.startsWith('<'))]).toEqual([query.sql, []]);
      }
    }
  });

  const complete = { column: 'STATUS', values: ['COMPLETE'] } as const;

  it.each(criteria.map((criterion) => [JSON.stringify(criterion), criterion] as const))('narrowed to %s is met in the order of creation as it lies, where it is met there first', async (_, criterion) => {
    const order = new GridOrder(byCreation, false);
    for (const [grants, columns] of viewers.flatMap(([, grants]) => [[grants, [criterion]], [grants, [criterion, complete]]] as const)) {
      const filtered = await plan(grants, { columns: criterion.column === 'STATUS' ? [criterion] : columns }, byCreation);
      if (!filtered.isNearFirst) continue;
      const { pageInfo } = await gridPage(database.reads, filtered, byCreation, { size: 20 });
      for (const cursor of [null, pageInfo.endCursor]) {
        const lines = await explain(nearQuery(filtered, order, cursor, 21));
        expect(ofApplication(lines).map(({ key }) => key?.replace(/^application_.*_(?=created$)/, ''))).toEqual([filtered.branches.length === 1 ? 'created' : 'PRIMARY']);
        expect([lines[0]?.table, lines.filter(({ Extra }) => /filesort|temporary/.test(Extra ?? ''))]).toEqual(['a', []]);
      }
    }
  });

  it('meets nearly all, a column of many, tagged or not, in the order of creation, and finds what is rare', async () => {
    const isNear = async (criterion: ColumnCriterion, grants = whole): Promise<boolean> => (await plan(grants, { columns: [criterion] }, byCreation)).isNearFirst ?? false;
    expect(await isNear({ column: 'PUBLISHED_DECISION', isEmpty: true })).toBe(true);
    expect(await isNear({ column: 'TAGS', isEmpty: true })).toBe(true);
    expect(await isNear({ column: 'ADMISSION_ROUTE', values: ['DIRECT'] }, [grant('COMMITTEE', crowd.committee(7))])).toBe(true);
    expect(await isNear({ column: 'LAST_NAME', prefix: 'oeuvrard zz' })).toBe(false);
    expect((await plan([grant('COMMITTEE', crowd.committee(7))], { preset: 'TO_CHECK' }, byCreation)).isNearFirst ?? false).toBe(false);
    expect(await isNear({ column: 'ADMISSION_ROUTE', values: ['DIRECT'] }, [grant('PROGRAMME', crowd.programme(12))])).toBe(false);
    expect(await isNear({ column: 'TAGS', values: [onMany] })).toBe(false);
    expect(await isNear({ column: 'INTAKE', values: [crowd.intake(12)] })).toBe(false);
    expect((await plan(whole, { columns: [{ column: 'PUBLISHED_DECISION', isEmpty: true }] }, bySubmission)).isNearFirst ?? false).toBe(false);
  });
});
