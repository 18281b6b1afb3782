import { decodeCursor, instantIn, pageOf, type Page, type PageArgs } from '../../kernel/page';
import { asCode, padded, placeholders, type Reads, type SqlValue } from '../../kernel/reads';
import type { Grant, ScopeKind } from '../../kernel/viewer';
import type { ApplicationStatus } from '../model/application-status';
import type { ApplicationView } from '../model/application-view';
import { applicationColumns } from './application.reads';
import type { Condition } from './condition';
import { pageByName } from './grid-by-name.reads';
import { textCondition } from './search.reads';

export type GridOrder = 'SUBMITTED_AT_DESC' | 'SUBMITTED_AT_ASC' | 'CREATED_AT_DESC' | 'CANDIDATE_NAME_ASC';

export interface GridFilter {
  readonly text?: string | null | undefined;
  readonly statuses?: readonly ApplicationStatus[] | null | undefined;
  readonly programmeIds?: readonly string[] | null | undefined;
  readonly centreIds?: readonly string[] | null | undefined;
}

const nothing: Condition = { sql: '1 = 0', values: [] };
const columnOf: Readonly<Record<ScopeKind, string>> = { INSTITUTION: 'a.institutionId', CENTRE: 'a.centreId', COMMITTEE: 'a.committeeId', PROGRAMME: 'a.programmeId' };

const among = (column: string, values: readonly string[]): Condition =>
  values.length === 0 ? nothing : { sql: `${column} IN (${placeholders(values.length)})`, values: padded(values.map(asCode)) };

const joined = (conditions: readonly Condition[], word: 'AND' | 'OR'): Condition => ({
  sql: conditions.map(({ sql }) => sql).join(` ${word} `),
  values: conditions.flatMap(({ values }) => values),
});

/** A grant inside an institution that the same person sees whole adds nothing but work. */
function widest(grants: readonly Grant[]): readonly Grant[] {
  const whole = new Set(grants.filter(({ scopeKind }) => scopeKind === 'INSTITUTION').map(({ scopeId }) => scopeId));
  return grants.filter(({ scopeKind, institutionId }) => scopeKind === 'INSTITUTION' || !whole.has(institutionId));
}

/** What the grants let their holder see. */
function inScope(all: readonly Grant[]): Condition {
  const grants = widest(all);
  const kinds = [...new Set(grants.map(({ scopeKind }) => scopeKind))];
  if (kinds.length === 0) return nothing;
  const { sql, values } = joined(kinds.map((kind) => among(columnOf[kind], grants.filter(({ scopeKind }) => scopeKind === kind).map(({ scopeId }) => scopeId))), 'OR');
  return { sql: `(${sql})`, values };
}

const chosen = (column: string, values: readonly string[] | null | undefined): Condition[] => (values?.length ? [among(column, values)] : []);

/** Everything that narrows the list; made once for the page and its count. */
export async function gridCondition(reads: Reads, grants: readonly Grant[], filter: GridFilter): Promise<Condition> {
  const text = filter.text?.trim() ?? '';
  const narrowed = [
    ...chosen('a.status', filter.statuses),
    ...chosen('a.programmeId', filter.programmeIds),
    ...chosen('a.centreId', filter.centreIds),
  ];
  return joined([inScope(grants), ...narrowed, ...(text === '' ? [] : [await textCondition(reads, text)])], 'AND');
}

interface Sorted {
  readonly sortedAt: Date;
  readonly id: string;
}

interface Order {
  readonly by: string;
  readonly after: string;
  readonly keyLength: number;
  key(row: Sorted): readonly string[];
  values(key: readonly (string | number | null)[]): readonly SqlValue[];
}

const instantKey = {
  keyLength: 2,
  key: ({ sortedAt, id }: Sorted) => [sortedAt.toISOString(), id],
  values: ([at, id]: readonly (string | number | null)[]): readonly SqlValue[] => [instantIn(at), instantIn(at), asCode(String(id))],
};

const orders: Readonly<Record<Exclude<GridOrder, 'CANDIDATE_NAME_ASC'>, Order>> = {
  SUBMITTED_AT_DESC: { ...instantKey, by: 'a.sortedAt DESC, a.id DESC', after: 'a.sortedAt <= ? AND (a.sortedAt < ? OR a.id < ?)' },
  SUBMITTED_AT_ASC: { ...instantKey, by: 'a.sortedAt, a.id', after: 'a.sortedAt >= ? AND (a.sortedAt > ? OR a.id > ?)' },
  // Ids are made in the order of time.
  CREATED_AT_DESC: { keyLength: 1, by: 'a.id DESC', after: 'a.id < ?', key: ({ id }) => [id], values: ([id]) => [asCode(String(id))] },
};

/** One page of what the holder of these grants sees. */
export async function gridPage(reads: Reads, condition: Condition, orderBy: GridOrder, page: PageArgs, isNarrow = false): Promise<Page<ApplicationView>> {
  if (orderBy === 'CANDIDATE_NAME_ASC') return pageByName(reads, condition, page, isNarrow);
  const order = orders[orderBy];
  const after = page.after ? { sql: ` AND ${order.after}`, values: order.values(decodeCursor(page.after, order.keyLength)) } : { sql: '', values: [] };
  const sql = `SELECT ${applicationColumns}, a.sortedAt FROM application a WHERE ${condition.sql}${after.sql} ORDER BY ${order.by} LIMIT ?`;
  const rows = await reads.rows<ApplicationView & Sorted>(sql, [...condition.values, ...after.values, page.first + 1]);
  return pageOf(rows, page, (row) => row, order.key);
}

const cap = 10_000;

/** Exact where few can be meant, capped where counting all would cost more than it tells. */
export async function countGrid(reads: Reads, condition: Condition, isExact: boolean): Promise<{ readonly count: number; readonly isExact: boolean }> {
  const limit = isExact ? '' : ` LIMIT ${String(cap + 1)}`;
  const sql = `SELECT COUNT(*) AS n FROM (SELECT 1 FROM application a WHERE ${condition.sql}${limit}) AS some`;
  const n = Number((await reads.first<{ readonly n: number | string }>(sql, condition.values))?.n ?? 0);
  return isExact || n <= cap ? { count: n, isExact: true } : { count: cap, isExact: false };
}
