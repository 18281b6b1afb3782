import { among, inScopes, joined, type Condition } from '../../kernel/condition';
import type { Loader } from '../../kernel/loaders';
import { decodeCursor, instantIn, pageOf, type Page, type PageArgs } from '../../kernel/page';
import { asCode, padded, placeholders, type Reads } from '../../kernel/reads';
import type { FunctionName, Grant, ScopeKind } from '../../kernel/viewer';
import type { TextSearch } from './audit-search';

export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly actorAccountId: string | null;
  readonly actorName: string | null;
  readonly actorFunction: FunctionName | null;
  readonly concernsAccountId: string | null;
  readonly subjectId: string;
  readonly subjectLabel: string | null;
  readonly institutionId: string;
  readonly centreId: string | null;
  readonly committeeId: string | null;
  readonly programmeId: string | null;
  readonly clientIp: string | null;
  readonly requestId: string | null;
  readonly viaTokenId: string | null;
  readonly reason: string | null;
  readonly details: Readonly<Record<string, string | number | boolean | null>> | null;
}

export interface AuditFilter {
  readonly text?: string | null | undefined;
  readonly kinds?: readonly string[] | null | undefined;
  readonly actorAccountId?: string | null | undefined;
  readonly concernsAccountId?: string | null | undefined;
  readonly subjectId?: string | null | undefined;
  readonly requestId?: string | null | undefined;
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
}

const columnOf: Readonly<Record<ScopeKind, string>> = { INSTITUTION: 'institutionId', CENTRE: 'centreId', COMMITTEE: 'committeeId', PROGRAMME: 'programmeId' };

/** What stands in the scopes of these grants, and nothing beside. */
export const auditScope = (grants: readonly Grant[]): Condition => inScopes(grants, columnOf);

const exact = (column: string, value: string | null | undefined): Condition[] => (value ? [{ sql: `${column} = ?`, values: [asCode(value)] }] : []);

/** Rows of the audit, and where to look for them. */
export interface AuditQuery extends Condition {
  readonly table: string;
}

/** Everything that narrows the list; made once for the page and its count. */
export function auditQuery(grants: readonly Grant[], filter: AuditFilter, search?: TextSearch): AuditQuery {
  const condition = joined([
    auditScope(grants),
    ...(filter.kinds?.length ? [among('kind', filter.kinds)] : []),
    ...exact('actorAccountId', filter.actorAccountId),
    ...exact('concernsAccountId', filter.concernsAccountId),
    ...exact('subjectId', filter.subjectId),
    ...exact('requestId', filter.requestId),
    ...(filter.from ? [{ sql: 'at >= ?', values: [filter.from] }] : []),
    ...(filter.to ? [{ sql: 'at <= ?', values: [filter.to] }] : []),
    ...(search === undefined ? [] : [search.condition]),
  ], 'AND');
  return { ...condition, table: search?.index === undefined ? 'audit_entry' : `audit_entry FORCE INDEX (${search.index})` };
}

const columns = `id, at, kind, actorAccountId, actorName, actorFunction, concernsAccountId, subjectId, subjectLabel,
  institutionId, centreId, committeeId, programmeId, clientIp, requestId, viaTokenId, reason, details`;

export const auditLineById: Loader<string, AuditLine> = {
  name: 'auditLine',
  async batch(reads, ids) {
    const rows = await reads.rows<AuditLine>(`SELECT ${columns} FROM audit_entry WHERE id IN (${placeholders(ids.length)})`, padded(ids));
    return new Map(rows.map((row) => [row.id, row]));
  },
};

function afterOf(after: string | null | undefined): Condition[] {
  if (!after) return [];
  const [at, id] = decodeCursor(after, 2);
  return [{ sql: 'at <= ? AND (at < ? OR id < ?)', values: [instantIn(at), instantIn(at), asCode(String(id))] }];
}

/** Newest first. */
export async function auditPage(reads: Reads, query: AuditQuery, page: PageArgs): Promise<Page<AuditLine>> {
  const { sql, values } = joined([query, ...afterOf(page.after)], 'AND');
  const rows = await reads.rows<AuditLine>(`SELECT ${columns} FROM ${query.table} WHERE ${sql} ORDER BY at DESC, id DESC LIMIT ?`, [...values, page.first + 1]);
  return pageOf(rows, page, (row) => row, ({ at, id }) => [at.toISOString(), id]);
}

const cap = 10_000;

/** Capped where counting all would cost more than it tells. */
export async function countAudit(reads: Reads, { table, sql, values }: AuditQuery): Promise<{ readonly count: number; readonly isExact: boolean }> {
  const text = `SELECT COUNT(*) AS n FROM (SELECT 1 FROM ${table} WHERE ${sql} LIMIT ${String(cap + 1)}) AS some`;
  const n = Number((await reads.first<{ readonly n: number | string }>(text, values))?.n ?? 0);
  return n <= cap ? { count: n, isExact: true } : { count: cap, isExact: false };
}

/** Kinds of acts that there are in scope. */
export async function readAuditKinds(reads: Reads, grants: readonly Grant[]): Promise<string[]> {
  const { sql, values } = auditScope(grants);
  return (await reads.rows<{ readonly kind: string }>(`SELECT kind FROM audit_entry WHERE ${sql} GROUP BY kind ORDER BY kind LIMIT 200`, values)).map(({ kind }) => kind);
}
