import { sandboxOfInvented } from '../../identity/contract';
import { isSandbox } from '../../kernel/institution-time';
import type { Reads } from '../../kernel/reads';
import { readAssignments } from '../store/assignment.reads';

interface Wanted {
  readonly accountId: string;
  readonly institutionId: string;
  readonly now: Date;
}

/**
 * Real files and invented ones are not mixed in one person’s lists, today or on a later day; nor does anybody invented leave their sandbox.
 * Asked while the account is held.
 */
export async function isApart(reads: Reads, { accountId, institutionId, now }: Wanted, isOne: (institutionId: string) => boolean = isSandbox): Promise<boolean> {
  const ownSandbox = await sandboxOfInvented(reads, accountId);
  if (ownSandbox !== undefined && ownSandbox !== institutionId) return true;
  const held = await readAssignments(reads, accountId, now);
  return held.some((one) => isOne(one.institutionId) !== isOne(institutionId));
}
