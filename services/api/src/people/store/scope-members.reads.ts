import type { Loader } from '../../kernel/loaders';
import { padded, placeholders, type Reads } from '../../kernel/reads';
import type { FunctionName, ScopeKind } from '../../kernel/viewer';

/** Somebody who holds a function in a scope, now or later. */
export interface ScopeMember {
  /** The assignment. */
  readonly id: string;
  readonly function: FunctionName;
  readonly name: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

const members = (marks: string): string => `SELECT a.id, a.scopeId, a.functionName AS \`function\`, CONCAT(p.firstName, ' ', p.lastName) AS name, a.startsOn, a.endsOn
  FROM assignment a JOIN account p ON p.id = a.accountId
  WHERE a.scopeKind = 'COMMITTEE' AND a.scopeId IN (${marks}) ORDER BY p.lastName, p.firstName, a.id`;

/** Members of committees, by committee; those whose time is over too, so that an office sees who was there. */
export const membersOfCommittee: Loader<string, readonly ScopeMember[]> = {
  name: 'membersOfCommittee',
  async batch(reads, ids) {
    const found = new Map<string, ScopeMember[]>(ids.map((id) => [id, []]));
    const rows = await reads.rows<ScopeMember & { readonly scopeId: string }>(members(placeholders(ids.length)), padded(ids));
    for (const { scopeId, ...member } of rows) found.get(scopeId)?.push(member);
    return found;
  },
};

const count = 'SELECT COUNT(*) AS count FROM assignment WHERE scopeKind = ? AND scopeId = ?';

/** How many functions name this scope. */
export async function countFunctionsIn(reads: Reads, scopeKind: ScopeKind, scopeId: string): Promise<number> {
  const row = await reads.first<{ readonly count: number | bigint }>(count, [scopeKind, scopeId]);
  return Number(row?.count ?? 0);
}
