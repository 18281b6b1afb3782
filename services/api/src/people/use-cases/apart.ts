import { sandboxOfInvented } from '../../identity/contract';
import type { Reads } from '../../kernel/reads';
import { scopePlaces, type ScopeGuide } from '../model/scope-places';
import { readAssignments } from '../store/assignment.reads';

interface Wanted {
  readonly accountId: string;
  readonly institutionId: string;
  readonly now: Date;
}

/**
 * Real files and invented ones are not mixed in one person’s lists, today or on a later day; nor does anybody invented leave their sandbox.
 * Asked while the account is held, and of the rows: what a process remembers of sandboxes may be a second old.
 */
export async function isApart(reads: Reads, { accountId, institutionId, now }: Wanted, guide: Pick<ScopeGuide, 'sandboxes'> = scopePlaces): Promise<boolean> {
  const ownSandbox = await sandboxOfInvented(reads, accountId);
  if (ownSandbox !== undefined && ownSandbox !== institutionId) return true;
  const held = await readAssignments(reads, accountId, now);
  const sandboxes = await guide.sandboxes(reads, [institutionId, ...held.map((one) => one.institutionId)]);
  return held.some((one) => sandboxes.has(one.institutionId) !== sandboxes.has(institutionId));
}
