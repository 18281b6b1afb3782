import type { Reads } from '../../kernel/reads';
import type { Grant } from '../../kernel/viewer';
import type { SavedView } from '../model/grid-view.entity';

const columns = 'v.id, v.name, v.ownerAccountId, v.sharedFunction, v.sharedScopeKind, v.sharedScopeId, v.content, v.version, v.createdAt';
const shared = `SELECT ${columns} FROM grid_view v WHERE v.sharedScopeId = ? AND v.sharedFunction = ? AND v.sharedScopeKind = ?`;
const own = `SELECT ${columns} FROM grid_view v WHERE v.ownerAccountId = ?`;

/** One's own, and those shared with a function that one holds, oldest first. */
export function viewsFor(reads: Reads, accountId: string, grants: readonly Grant[]): Promise<SavedView[]> {
  const sql = `${[own, ...grants.map(() => shared)].join(' UNION ')} ORDER BY createdAt, id LIMIT 100`;
  return reads.rows<SavedView>(sql, [accountId, ...grants.flatMap(({ scopeId, function: held, scopeKind }) => [scopeId, held, scopeKind])]);
}
