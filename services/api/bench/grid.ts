import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import { encodeCursor } from '../src/kernel/page';
import type { Grant, ScopeKind } from '../src/kernel/viewer';
import { applicationColumns } from '../src/applications/store/application.reads';
import { columnKeys, columnOf, type GridFilter, type GridSort, type SortKey } from '../src/applications/model/grid-columns';
import { planGrid } from '../src/applications/store/grid-plan';
import { gridPage } from '../src/applications/store/grid.reads';
import { GridOrder, type Keyed } from '../src/applications/store/grid-sorts';
import { openTestDatabase, type TestDatabase } from '../tests/support/database';
import globalSetup from '../tests/support/global-setup';
import globalTeardown from '../tests/support/global-teardown';
import { crowd, loadCrowd } from '../tests/support/many-applications';

const count = Number(process.argv[2] ?? 1_000_000);
const sliceMs = 30;
const pairs = 3;
const size = 50;

const grant = (scopeKind: ScopeKind, scopeId: string): Grant => ({ id: 'asg_1', function: 'READER', scopeKind, scopeId, institutionId: crowd.institutionId });

interface Scope {
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly column: string;
  readonly index: string;
  readonly id: string;
}

const single = (kind: ScopeKind, id: string): Scope => ({ name: kind.toLowerCase(), grants: [grant(kind, id)], column: `${kind.toLowerCase()}Id`, index: `application_${kind.toLowerCase()}`, id });
const scopes: readonly Scope[] = [
  single('INSTITUTION', crowd.institutionId), single('CENTRE', crowd.centre(3)), single('COMMITTEE', crowd.committee(7)), single('PROGRAMME', crowd.programme(12)),
  { ...single('CENTRE', crowd.centre(3)), name: 'centre + 2 committees', grants: [grant('CENTRE', crowd.centre(3)), grant('COMMITTEE', crowd.committee(7)), grant('COMMITTEE', crowd.committee(8))] },
];
const sorts: readonly GridSort[] = columnKeys.filter((key) => columnOf(key).sort !== undefined).flatMap((column) => [{ column, isDescending: false }, { column, isDescending: true }]);
const sortColumns: Readonly<Record<SortKey, string>> = { SUBMITTED: 'a.sortedAt', NAME: 'a.candidateName', RETURN_DEADLINE: 'a.effectiveReturnDeadline', CREATED: 'a.id' };

const everywhere: readonly (readonly [name: string, filter: GridFilter])[] = [
  ['none', {}], ['status: complete', { columns: [{ column: 'STATUS', values: ['COMPLETE'] }] }], ['status: incomplete, submitted', { columns: [{ column: 'STATUS', values: ['INCOMPLETE', 'SUBMITTED'] }] }],
];
const narrowed: readonly (readonly [name: string, filter: GridFilter])[] = [
  ['to check', { preset: 'TO_CHECK' }],
  ['decision proposed', { columns: [{ column: 'PROPOSED_DECISION', isEmpty: false }] }],
  ['decision: waiting list', { columns: [{ column: 'PUBLISHED_DECISION', values: ['WAITING_LIST'] }] }],
  ['answer: accepted', { columns: [{ column: 'ANSWER', values: ['ACCEPTED'] }] }],
  ['2 documents refused', { columns: [{ column: 'REFUSED_DOCUMENTS', from: '2' }] }],
  ['submitted in a week', { columns: [{ column: 'SUBMITTED_AT', from: '2026-10-05', to: '2026-10-11' }] }],
  ['name: oeuvrard', { columns: [{ column: 'LAST_NAME', prefix: 'oeuvrard' }] }],
  ['search: martin zoe', { text: 'martin zoe' }],
  ['search: one number', { text: 'EC0001A' }],
  ['programme, complete', { columns: [{ column: 'PROGRAMME', values: [crowd.programme(12)] }, { column: 'STATUS', values: ['COMPLETE'] }] }],
];

type Work = () => Promise<unknown>;

async function slice(work: Work): Promise<number> {
  const end = performance.now() + sliceMs;
  const begin = performance.now();
  let done = 0;
  do {
    await work();
    done += 1;
  } while (performance.now() < end);
  return (performance.now() - begin) / done;
}

const median = (numbers: readonly number[]): number => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)]!;

/** Milliseconds of ours and of the bare query, in alternating slices of the same seconds. */
async function compare(ours: Work, bare: Work): Promise<{ readonly ours: number; readonly bare: number; readonly ratio: number }> {
  await Promise.all([ours(), bare()]);
  const taken: { ours: number; bare: number }[] = [];
  for (let pair = 0; pair < pairs; pair += 1) taken.push({ bare: await slice(bare), ours: await slice(ours) });
  return { ours: median(taken.map((one) => one.ours)), bare: median(taken.map((one) => one.bare)), ratio: median(taken.map((one) => one.ours / one.bare)) };
}

class Bench {
  constructor(private readonly database: TestDatabase) {}

  /** The page that lies about so deep in what a filter holds. */
  private async cursorAt(scope: Scope, filter: GridFilter, sort: GridSort, share: number): Promise<string | null> {
    const { reads } = this.database;
    const plan = await planGrid(reads, scope.grants, filter, sort);
    const { n } = (await reads.first<{ n: number }>(`SELECT COUNT(*) AS n FROM application a WHERE ${plan.condition.sql}`, plan.condition.values))!;
    const order = new GridOrder(sort, false);
    const [row] = await reads.rows<Keyed>(`SELECT a.id, ${order.selected} FROM application a WHERE ${plan.condition.sql} ORDER BY ${order.orderBy()} LIMIT 1 OFFSET ${String(Math.floor(Number(n) * share))}`, plan.condition.values);
    return row === undefined ? null : encodeCursor(order.keyOf(row));
  }

  /** The same filter and order as one statement by hand, the database free to choose how. */
  private async byHand(scope: Scope, filter: GridFilter, sort: GridSort): Promise<Work> {
    const { condition } = await planGrid(this.database.reads, scope.grants, filter, sort);
    const order = new GridOrder(sort, false);
    const sql = `SELECT ${applicationColumns} FROM application a WHERE ${condition.sql} ORDER BY ${order.orderBy()} LIMIT 51`;
    return () => this.database.reads.rows(sql, condition.values);
  }

  /** One status of one scope along its index, as good as it gets. */
  private bare(scope: Scope, sort: GridSort): Work {
    const column = sortColumns[columnOf(sort.column).sort!];
    const direction = sort.isDescending ? 'DESC' : 'ASC';
    const index = new GridOrder(sort, false).index;
    const sql = `SELECT ${applicationColumns} FROM application a FORCE INDEX (${scope.index}_${index}) WHERE a.${scope.column} = ? AND a.status = 'COMPLETE' ORDER BY ${column} ${direction}, a.id ${direction} LIMIT 51`;
    return () => this.database.reads.rows(sql, [scope.id]);
  }

  async run(scope: Scope, [name, filter]: readonly [string, GridFilter], sort: GridSort, isByHand = false): Promise<readonly Line[]> {
    const bare = isByHand ? await this.byHand(scope, filter, sort) : this.bare(scope, sort);
    const deep = await this.cursorAt(scope, filter, sort, 0.7);
    const pages = { first: {}, deep: { after: deep }, previous: { before: deep, isBackwards: true } };
    const lines: Line[] = [];
    for (const [page, args] of Object.entries(pages)) {
      const ours = async (): Promise<void> => {
        await gridPage(this.database.reads, await planGrid(this.database.reads, scope.grants, filter, sort), sort, { size, ...args });
      };
      lines.push({ scope: scope.name, filter: name, sort, page, ...(await compare(ours, bare)) });
    }
    return lines;
  }
}

interface Line {
  readonly scope: string;
  readonly filter: string;
  readonly sort: GridSort;
  readonly page: string;
  readonly ours: number;
  readonly bare: number;
  readonly ratio: number;
}

function print(lines: readonly Line[]): void {
  console.log('| scope | filter | pages | bare ms | ours ms, median | worst | ratio, median | worst | over 5 |\n|---|---|---|---|---|---|---|---|---|');
  for (const key of new Set(lines.map(({ scope, filter }) => `${scope} | ${filter}`))) {
    const some = lines.filter(({ scope, filter }) => `${scope} | ${filter}` === key);
    const of = (pick: (line: Line) => number) => some.map(pick);
    const over = some.filter(({ ratio }) => ratio > 5).length;
    console.log(`| ${key} | ${String(some.length)} | ${median(of(({ bare }) => bare)).toFixed(2)} | ${median(of(({ ours }) => ours)).toFixed(2)} | ${Math.max(...of(({ ours }) => ours)).toFixed(2)} | ${median(of(({ ratio }) => ratio)).toFixed(1)} | ${Math.max(...of(({ ratio }) => ratio)).toFixed(1)} | ${String(over)} |`);
  }
  for (const { scope, filter, sort, page, ours, ratio } of lines.filter((line) => line.ratio > 5)) {
    console.log(`over 5: ${scope}, ${filter}, ${sort.column} ${sort.isDescending ? 'down' : 'up'}, ${page}: ${ours.toFixed(2)} ms, ${ratio.toFixed(1)} times`);
  }
}

async function main(): Promise<void> {
  await globalSetup();
  const database = await openTestDatabase();
  try {
    const begun = performance.now();
    await database.dataSource.transaction((manager) => loadCrowd(manager, count));
    console.log(`${String(count)} applications loaded in ${((performance.now() - begun) / 1000).toFixed(0)} s; pages of ${String(size)}`);
    const bench = new Bench(database);
    const lines: Line[] = [];
    for (const scope of scopes) for (const filter of everywhere) for (const sort of scope === scopes[0] ? sorts : sorts.slice(0, 4)) lines.push(...(await bench.run(scope, filter, sort)));
    for (const scope of scopes.slice(0, 2)) for (const filter of narrowed) for (const sort of sorts.filter(({ isDescending }) => isDescending)) lines.push(...(await bench.run(scope, filter, sort, true)));
    print(lines);
  } finally {
    await database.close();
    await globalTeardown();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
