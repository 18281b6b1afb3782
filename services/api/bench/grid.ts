import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import { decodeCursor, encodeCursor } from '../src/kernel/page';
import { joined, type Condition } from '../src/kernel/condition';
import type { Grant, ScopeKind } from '../src/kernel/viewer';
import { applicationColumns } from '../src/applications/store/application.reads';
import { columnKeys, columnOf, type GridFilter, type GridSort, type SortKey } from '../src/applications/model/grid-columns';
import type { GridPageArgs } from '../src/applications/model/grid-page';
import { planGrid } from '../src/applications/store/grid-plan';
import { gridPage } from '../src/applications/store/grid.reads';
import { GridOrder, type Keyed } from '../src/applications/store/grid-sorts';
import { openTestDatabase, type TestDatabase } from '../tests/support/database';
import globalSetup from '../tests/support/global-setup';
import globalTeardown from '../tests/support/global-teardown';
import { crowd, loadCrowd } from '../tests/support/many-applications';

const count = Number(process.argv[2] ?? 1_000_000);
/** Only scopes and filters whose names hold one of these texts, with commas between them. */
const only = (process.argv[3] ?? '').split(',');
const sliceMs = 30;
const pairs = 3;
/** Whatever takes longer than this is not asked again and again. */
const slowMs = 300;
const size = 50;

const grant = (scopeKind: ScopeKind, scopeId: string): Grant => ({ id: 'asg_1', function: 'READER', scopeKind, scopeId, institutionId: crowd.institutionId });

type Part = readonly [kind: ScopeKind, id: string];

interface Scope {
  readonly name: string;
  readonly parts: readonly Part[];
}

const grantsOf = ({ parts }: Scope): readonly Grant[] => parts.map(([kind, id]) => grant(kind, id));
const single = (kind: ScopeKind, id: string): Scope => ({ name: kind.toLowerCase(), parts: [[kind, id]] });
const columnOfPart = ([kind]: Part): string => `${kind.toLowerCase()}Id`;
const scopes: readonly Scope[] = [
  single('INSTITUTION', crowd.institutionId), single('CENTRE', crowd.centre(3)), single('COMMITTEE', crowd.committee(7)), single('PROGRAMME', crowd.programme(12)),
  { name: 'centre + 2 committees', parts: [['CENTRE', crowd.centre(3)], ['COMMITTEE', crowd.committee(7)], ['COMMITTEE', crowd.committee(8)]] },
];
const sorts: readonly GridSort[] = columnKeys.filter((key) => columnOf(key).sort !== undefined).flatMap((column) => [{ column, isDescending: false }, { column, isDescending: true }]);
const sortColumns: Readonly<Record<SortKey, string>> = { SUBMITTED: 'a.sortedAt', NAME: 'a.candidateName', RETURN_DEADLINE: 'a.effectiveReturnDeadline', UPDATED: 'a.updatedAt', CREATED: 'a.id' };

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
  ['first name: zoe', { columns: [{ column: 'FIRST_NAME', prefix: 'zoé' }] }],
  ['number: EC0001', { columns: [{ column: 'CANDIDATE_NUMBER', prefix: 'EC0001' }] }],
  ['tag: one in 50', { columns: [{ column: 'TAGS', values: [crowd.tag(1)] }] }],
  ['tag: one in 2,000', { columns: [{ column: 'TAGS', values: [crowd.tag(2)] }] }],
  ['accepted, tag: one in 2,000', { columns: [{ column: 'ANSWER', values: ['ACCEPTED'] }, { column: 'TAGS', values: [crowd.tag(2)] }] }],
  ['to check, tagged', { preset: 'TO_CHECK', columns: [{ column: 'TAGS', values: [crowd.tag(1)] }] }],
  ['accepted, route: direct', { columns: [{ column: 'ANSWER', values: ['ACCEPTED'] }, { column: 'ADMISSION_ROUTE', values: ['DIRECT'] }] }],
  ['checked, a document refused', { columns: [{ column: 'UNCHECKED_DOCUMENTS', to: '0' }, { column: 'REFUSED_DOCUMENTS', from: '1' }] }],
  ['reference: P012-', { columns: [{ column: 'REFERENCE', prefix: 'P012-' }] }],
  ['intake', { columns: [{ column: 'INTAKE', values: [crowd.intake(12)] }] }],
  ['two programmes', { columns: [{ column: 'PROGRAMME', values: [crowd.programme(12), crowd.programme(21)] }] }],
  ['a committee', { columns: [{ column: 'COMMITTEE', values: [crowd.committee(7)] }] }],
  ['route: direct', { columns: [{ column: 'ADMISSION_ROUTE', values: ['DIRECT'] }] }],
  ['decision: none yet', { columns: [{ column: 'PUBLISHED_DECISION', isEmpty: true }] }],
  ['decided before October', { columns: [{ column: 'DECIDED_AT', to: '2026-10-01' }] }],
  ['answered in November', { columns: [{ column: 'ANSWERED_AT', from: '2026-11-01' }] }],
  ['to return before 2027', { columns: [{ column: 'RETURN_DEADLINE', to: '2027-01-01' }] }],
  ['changed in two days', { columns: [{ column: 'UPDATED_AT', from: '2026-11-19', to: '2026-11-20' }] }],
  ['a document missing', { columns: [{ column: 'MISSING_DOCUMENTS', from: '1' }] }],
  ['one or two to check', { columns: [{ column: 'UNCHECKED_DOCUMENTS', from: '1', to: '2' }] }],
  ['any tag', { columns: [{ column: 'TAGS', isEmpty: false }] }],
  ['no tag', { columns: [{ column: 'TAGS', isEmpty: true }] }],
  ['programme, complete', { columns: [{ column: 'PROGRAMME', values: [crowd.programme(12)] }, { column: 'STATUS', values: ['COMPLETE'] }] }],
];

/** Two names by hand: whose words begin like both. */
const twoWords = ({ parts: [part] }: Scope): Condition => ({
  sql: `a.${columnOfPart(part!)} = ? AND a.candidateId IN (SELECT k.candidateId FROM applicant_word k JOIN applicant_word w ON w.candidateId = k.candidateId WHERE k.word LIKE 'martin%' AND w.word LIKE 'zoe%')`,
  values: [part![1]],
});

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
  const taken: { ours: number; bare: number }[] = [{ bare: await slice(bare), ours: await slice(ours) }];
  const enough = Math.max(taken[0]!.bare, taken[0]!.ours) > slowMs ? 1 : pairs;
  for (let pair = 1; pair < enough; pair += 1) taken.push({ bare: await slice(bare), ours: await slice(ours) });
  return { ours: median(taken.map((one) => one.ours)), bare: median(taken.map((one) => one.bare)), ratio: median(taken.map((one) => one.ours / one.bare)) };
}

class Bench {
  constructor(private readonly database: TestDatabase) {}

  /** The page that lies about so deep in what a filter holds. */
  private async cursorAt(scope: Scope, filter: GridFilter, sort: GridSort, share: number): Promise<string | null> {
    const { reads } = this.database;
    const plan = await planGrid(reads, grantsOf(scope), filter, sort);
    const { n } = (await reads.first<{ n: number }>(`SELECT COUNT(*) AS n FROM application a WHERE ${plan.condition.sql}`, plan.condition.values))!;
    const order = new GridOrder(sort, false);
    const [row] = await reads.rows<Keyed>(`SELECT a.id, ${order.selected} FROM application a WHERE ${plan.condition.sql} ORDER BY ${order.orderBy()} LIMIT 1 OFFSET ${String(Math.floor(Number(n) * share))}`, plan.condition.values);
    return row === undefined ? null : encodeCursor(order.keyOf(row));
  }

  /** The same page as one statement by hand, the database free to choose how. */
  private async byHand(scope: Scope, filter: GridFilter, sort: GridSort, { after, before, isBackwards = false }: GridPageArgs): Promise<Work> {
    const condition = filter.text === 'martin zoe' ? twoWords(scope) : (await planGrid(this.database.reads, grantsOf(scope), filter, sort)).condition;
    const order = new GridOrder(sort, isBackwards);
    const cursor = after ?? before;
    const beyond = cursor ? [order.after(decodeCursor(cursor, 2))] : [];
    const { sql: where, values } = joined([condition, ...beyond], 'AND');
    const sql = `SELECT ${applicationColumns} FROM application a WHERE ${where} ORDER BY ${order.orderBy()} LIMIT 51`;
    return () => this.database.reads.rows(sql, values);
  }

  /** One status of each part of a scope along its index, one after the other, as good as it gets. */
  private bare(scope: Scope, sort: GridSort): Work {
    const column = sortColumns[columnOf(sort.column).sort!];
    const direction = sort.isDescending ? 'DESC' : 'ASC';
    const index = new GridOrder(sort, false).index;
    const sqlOf = (part: Part): string => `SELECT ${applicationColumns} FROM application a FORCE INDEX (application_${part[0].toLowerCase()}_${index})
      WHERE a.${columnOfPart(part)} = ? AND a.status = 'COMPLETE' ORDER BY ${column} ${direction}, a.id ${direction} LIMIT 51`;
    return async () => {
      for (const part of scope.parts) await this.database.reads.rows(sqlOf(part), [part[1]]);
    };
  }

  async run(scope: Scope, [name, filter]: readonly [string, GridFilter], sort: GridSort, isByHand = false): Promise<readonly Line[]> {
    const deep = await this.cursorAt(scope, filter, sort, 0.7);
    const pages = { first: {}, deep: { after: deep }, previous: { before: deep, isBackwards: true } };
    const lines: Line[] = [];
    for (const [page, args] of Object.entries<Omit<GridPageArgs, 'size'>>(pages)) {
      const bare = isByHand ? await this.byHand(scope, filter, sort, { size, ...args }) : this.bare(scope, sort);
      const ours = async (): Promise<void> => {
        await gridPage(this.database.reads, await planGrid(this.database.reads, grantsOf(scope), filter, sort), sort, { size, ...args });
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

const heading = '| scope | filter | pages | bare ms | ours ms, median | worst | ratio, median | worst | over 5 |\n|---|---|---|---|---|---|---|---|---|';

function print(key: string, lines: readonly Line[]): void {
  const of = (pick: (line: Line) => number) => lines.map(pick);
  const over = lines.filter(({ ratio }) => ratio > 5);
  console.log(`| ${key} | ${String(lines.length)} | ${median(of(({ bare }) => bare)).toFixed(2)} | ${median(of(({ ours }) => ours)).toFixed(2)} | ${Math.max(...of(({ ours }) => ours)).toFixed(2)} | ${median(of(({ ratio }) => ratio)).toFixed(1)} | ${Math.max(...of(({ ratio }) => ratio)).toFixed(1)} | ${String(over.length)} |`);
}

function printOver(lines: readonly Line[]): void {
  for (const { scope, filter, sort, page, ours, ratio } of lines.filter((line) => line.ratio > 5)) {
    console.log(`over 5: ${scope}, ${filter}, ${sort.column} ${sort.isDescending ? 'down' : 'up'}, ${page}: ${ours.toFixed(2)} ms, ${ratio.toFixed(1)} times`);
  }
}

interface Round {
  readonly scope: Scope;
  readonly filter: readonly [string, GridFilter];
  readonly sorts: readonly GridSort[];
  readonly isByHand: boolean;
}

const rounds: readonly Round[] = [
  ...scopes.flatMap((scope) => everywhere.map((filter) => ({ scope, filter, sorts: scope === scopes[0] ? sorts : sorts.slice(0, 4), isByHand: false }))),
  ...scopes.slice(0, 4).flatMap((scope) => narrowed.map((filter) => ({ scope, filter, sorts: sorts.filter(({ isDescending }) => isDescending), isByHand: true }))),
].filter(({ scope, filter: [name] }) => only.some((text) => `${scope.name} | ${name}`.includes(text)));

async function measure(database: TestDatabase): Promise<void> {
  const bench = new Bench(database);
  const all: Line[] = [];
  console.log(heading);
  for (const { scope, filter, sorts: orders, isByHand } of rounds) {
    const lines: Line[] = [];
    for (const sort of orders) lines.push(...(await bench.run(scope, filter, sort, isByHand)));
    print(`${scope.name} | ${filter[0]}`, lines);
    all.push(...lines);
  }
  printOver(all);
}

async function main(): Promise<void> {
  await globalSetup();
  const database = await openTestDatabase();
  try {
    const begun = performance.now();
    await database.dataSource.transaction((manager) => loadCrowd(manager, count));
    console.log(`${String(count)} applications loaded in ${((performance.now() - begun) / 1000).toFixed(0)} s; pages of ${String(size)}`);
    await measure(database);
  } finally {
    await database.close();
    await globalTeardown();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
