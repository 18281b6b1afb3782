import { decodeCursor, edgeOf, type Page } from '../../kernel/page';
import { candidateById, joinedCandidate } from '../../candidates/contract';
import type { Remember, RowOf } from '../../kernel/loaders';
import { padded, placeholders, type JoinedReads, type Reads } from '../../kernel/reads';
import type { ApplicationView } from '../model/application-view';
import type { GridSort } from '../model/grid-columns';
import type { GridPageArgs } from '../model/grid-page';
import { applicationColumns } from './application.reads';
import { joined, nothing, type Condition } from '../../kernel/condition';
import { counted, isLooked, statusAmong, type Branch } from './grid-branches';
import type { GridPlan } from './grid-plan';
import { columnOfScope, ofScope, type Scope } from './grid-scope';
import { GridOrder, type Keyed } from './grid-sorts';
import { guarded, shortApplicationColumns } from './short-rows';

interface Line {
  readonly '': { readonly total: number | string };
  readonly a: ApplicationView;
  /** Absent where the id itself is the order. */
  readonly k?: Pick<Keyed, 'sortKey'>;
  /** Nothing in it for somebody who has just left. */
  readonly c: RowOf<typeof joinedCandidate> | { readonly id: null };
}

const keyLength = 3;
const mostBranches = 200;

export interface GridCount {
  readonly count: number;
  readonly isExact: boolean;
}

interface GridPage extends Page<ApplicationView> {
  readonly total?: GridCount | undefined;
}

/** One page of what a plan holds, with the candidates. */
export async function gridPage(reads: JoinedReads, plan: GridPlan, sort: GridSort, args: GridPageArgs, remember: Remember = () => undefined): Promise<GridPage> {
  const { size, isBackwards = false } = args;
  const order = new GridOrder(sort, isBackwards);
  const { lines, total } = await found(reads, plan, order, { isCounted: false, isShort: false, ...args, cursor: isBackwards ? args.before : args.after, limit: size + 1 });
  if (args.isShort) guarded(lines.map(({ a }) => a));
  for (const { c } of lines) if (c.id !== null) remember(candidateById, c.id, joinedCandidate.facts(c));
  const edges = order.inOrder(lines.slice(0, size)).map(({ a, k }) => edgeOf(a, () => order.keyOf({ id: a.id, sortKey: k?.sortKey })));
  return { edges, total, pageInfo: { ...aroundOf(args, lines.length > size), ...endsOf(edges) } };
}

interface Wanted {
  readonly cursor: string | null | undefined;
  readonly limit: number;
  readonly isCounted: boolean;
  readonly isShort: boolean;
}

interface Found {
  readonly lines: readonly Line[];
  readonly total: GridCount | undefined;
}

async function found(reads: JoinedReads, plan: GridPlan, order: GridOrder, wanted: Wanted): Promise<Found> {
  const { cursor, limit, isCounted, isShort } = wanted;
  if (plan.isNearFirst) {
    const near = await read(reads, nearQuery(plan, order, cursor, limit, isShort));
    // Less than a page tells nothing: the database has stopped in the middle.
    if (near.length === limit) return { lines: near, total: isCounted ? await countGrid(reads, plan) : undefined };
  }
  const lines = await read(reads, pageQuery(plan, order, wanted));
  return { lines, total: isCounted ? totalIn(plan, lines) : undefined };
}

/** Of a page past the end nothing tells it. */
const totalIn = (plan: GridPlan, [line]: readonly Line[]): GridCount | undefined => line && countIn(plan, Number(line[''].total));

const aroundOf = ({ after, before, isBackwards }: GridPageArgs, hasMore: boolean) =>
  (isBackwards ? { hasNextPage: Boolean(before), hasPreviousPage: hasMore } : { hasNextPage: hasMore, hasPreviousPage: Boolean(after) });

const endsOf = (edges: readonly { readonly cursor: string }[]) => ({ startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null });

/** The statement of a page: ids along indexes first, then their rows; their number is a column, for one statement costs less than two. */
export const pageQuery = (plan: GridPlan, order: GridOrder, { cursor, limit, isCounted, isShort }: Wanted): Condition =>
  withRows(keysOf(plan, order, cursor, limit), order, isShort, isCounted ? countQuery(plan) : undefined);

const rowColumns = (isShort: boolean): string => `${isShort ? shortApplicationColumns : applicationColumns}, ${joinedCandidate.columns}`;

const read = (reads: JoinedReads, { sql, values }: Condition): Promise<Line[]> => reads.joined<Line>(sql, values);

/** Rows opened at most to meet a page along the order of creation: some five milliseconds. */
const mostMet = 10_000;

/** A page of rows as they lie, if so many that fit are met soon: many of a kind are often begun in the same days. Nothing is sorted, so that what is read before the end is the beginning of the page. */
export function nearQuery(plan: GridPlan, order: GridOrder, cursor: string | null | undefined, limit: number, isShort = false): Condition {
  const { index, within } = wayInOrder(plan, order);
  const where = joined([...within, ...beyond(order, cursor)], 'AND');
  return {
    sql: `SELECT ${rowColumns(isShort)} FROM application a FORCE INDEX (${index}) LEFT JOIN candidate c ON c.id = a.candidateId
      WHERE ${where.sql} ORDER BY ${order.orderBy()} LIMIT ? ROWS EXAMINED ${String(mostMet)}`,
    values: [...where.values, limit],
  };
}

/** One status of one part of the house has an index in that order; of more, all of the house is passed by. */
function wayInOrder({ branches: [first, ...others], condition, rest }: GridPlan, order: GridOrder): { readonly index: string; readonly within: readonly Condition[] } {
  if (first === undefined || others.length > 0) return { index: 'PRIMARY', within: [condition] };
  return { index: indexOf(first.scope, order), within: [ofScope(first.scope), statusAmong(first.statuses), rest] };
}

const beyond = (order: GridOrder, cursor: string | null | undefined): readonly Condition[] => (cursor ? [order.after(decodeCursor(cursor, keyLength))] : []);

function keysOf(plan: GridPlan, order: GridOrder, cursor: string | null | undefined, limit: number): Condition {
  const after = beyond(order, cursor);
  if (plan.few !== undefined) return fewQuery(plan, order, after, limit, plan.few);
  if (plan.branches.length === 0) return wholeQuery(joined([nothing, ...after], 'AND'), order, limit);
  if (plan.isWhole || plan.branches.length > mostBranches) return wholeQuery(joined([plan.condition, ...after], 'AND'), order, limit, plan.tagged && drivenBy(plan.tagged));
  const runs = cursor ? plan.branches.map(onward) : plan.branches;
  return merged(runs.map((one) => branch(one, joined([...after, plan.rest], 'AND'), order, limit)), plan.scopes, order, limit);
}

/** The run of a page that follows another. */
const onward = (one: Branch): Branch => (one.isWalkedOn ? { scope: one.scope, statuses: one.statuses } : one);

function merged(branches: readonly Condition[], scopes: readonly Scope[], order: GridOrder, limit: number): Condition {
  const sql = branches.map((one) => `(${one.sql})`).join(isDisjoint(scopes) ? ' UNION ALL ' : ' UNION ');
  return { sql: `${sql} ORDER BY ${order.orderBy('k').replaceAll('k.', '')} LIMIT ?`, values: [...branches.flatMap(({ values }) => values), limit] };
}

/** Only parts of different kinds, a centre and a committee of it, can hold the same application. */
const isDisjoint = (scopes: readonly Scope[]): boolean => new Set(scopes.map(({ kind }) => kind)).size === 1;

/** Ids first, the rest of the row for the few that are shown. */
const withRows = ({ sql, values }: Condition, order: GridOrder, isShort: boolean, count: Condition | undefined): Condition => ({
  sql: `SELECT ${rowColumns(isShort)}, k.sortKey${count ? `, (${count.sql}) AS total` : ''} FROM (${sql}) k STRAIGHT_JOIN application a ON a.id = k.id
    LEFT JOIN candidate c ON c.id = a.candidateId ORDER BY ${order.orderBy('k')}`, values: [...(count?.values ?? []), ...values],
});

const indexOf = ({ kind }: Scope, order: GridOrder): string => `application_${kind.toLowerCase()}_${order.index}`;

function branch({ scope, statuses, index, also }: Branch, rest: Condition, order: GridOrder, limit: number): Condition {
  const where = joined([...(also ? [also] : []), ofScope(scope), statusAmong(statuses), rest], 'AND');
  return {
    sql: `SELECT a.id, ${order.selected} FROM application a FORCE INDEX (${index ?? indexOf(scope, order)}) WHERE ${where.sql} ORDER BY ${order.orderBy()} LIMIT ?`,
    values: [...where.values, limit],
  };
}

function fewQuery(plan: GridPlan, order: GridOrder, after: readonly Condition[], limit: number, ids: readonly string[]): Condition {
  const known: Condition = ids.length === 0 ? { sql: '1 = 0', values: [] } : { sql: `a.id IN (${placeholders(ids.length)})`, values: padded(ids) };
  return wholeQuery(joined([known, plan.condition, ...after], 'AND'), order, limit, byId);
}

const anywhere: Condition = { sql: 'application a', values: [] };
const byId: Condition = { sql: 'application a FORCE INDEX (PRIMARY)', values: [] };

/** Each application among some, once. */
const drivenBy = ({ sql, values }: Condition): Condition => ({ sql: `(SELECT DISTINCT applicationId FROM (${sql}) every) one STRAIGHT_JOIN application a ON a.id = one.applicationId`, values });

const wholeQuery = (condition: Condition, order: GridOrder, limit: number, from = anywhere): Condition => ({
  sql: `SELECT a.id, ${order.selected} FROM ${from.sql} WHERE ${condition.sql} ORDER BY ${order.orderBy()} LIMIT ?`,
  values: [...from.values, ...condition.values, limit],
});

const cap = 10_000;

/** Exact where few can be meant, capped where counting all would cost more than it tells. */
export async function countGrid(reads: Reads, plan: GridPlan): Promise<GridCount> {
  const { sql, values } = countQuery(plan);
  return countIn(plan, Number((await reads.first<{ readonly n: number | string }>(sql, values))?.n ?? 0));
}

const countIn = ({ isNarrow }: GridPlan, n: number): GridCount => (isNarrow || n <= cap ? { count: n, isExact: true } : { count: cap, isExact: false });

/** Scope by scope, because no index holds several kinds of them. */
export function countQuery({ scopes, statuses, condition, rest, isNarrow, isWhole, branches, few, tagged }: GridPlan): Condition {
  if (few !== undefined) return { sql: 'SELECT ? AS n', values: [few.length] };
  if (scopes.length === 0 || statuses.length === 0) return { sql: 'SELECT 0 AS n', values: [] };
  const limit = isNarrow ? '' : ` LIMIT ${String(cap + 1)}`;
  if (isWhole) {
    const from = tagged ? drivenBy(tagged) : anywhere;
    return { sql: `SELECT COUNT(*) AS n FROM (SELECT a.id FROM ${from.sql} WHERE ${condition.sql}${limit}) AS some`, values: [...from.values, ...condition.values] };
  }
  const parts = isLooked(branches) ? branches.map((one) => counted(one, rest)) : scopes.map((scope) => inScope(scope, statuses, rest));
  const union = parts.map(({ sql }) => `(${sql}${limit})`).join(' UNION ');
  return { sql: `SELECT COUNT(*) AS n FROM (${union}${limit}) AS some`, values: parts.flatMap(({ values }) => values) };
}

const inScope = ({ kind, id }: Scope, statuses: readonly string[], rest: Condition): Condition => ({
  sql: `SELECT a.id FROM application a FORCE INDEX (application_${kind.toLowerCase()}_created)
    WHERE ${columnOfScope[kind]} = ? AND a.status IN (${placeholders(statuses.length)}) AND ${rest.sql}`,
  values: [id, ...padded(statuses), ...rest.values],
});
