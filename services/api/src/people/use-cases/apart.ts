import { sandboxOfInvented } from '../../identity/contract';
import { isSandbox } from '../../kernel/institution-time';
import type { Reads } from '../../kernel/reads';
import { readAssignments } from '../store/assignment.reads';

/**
 * Real files and invented ones are not mixed in one person’s lists, today or on a later day; nor does anybody invented leave their sandbox.
 * Whoever asks holds the account locked, so that two functions do not slip past each other.
 */
export async function isApart(reads: Reads, accountId: string, institutionId: string, now: Date): Promise<boolean> {
  const ownSandbox = await sandboxOfInvented(reads, accountId);
  if (ownSandbox !== undefined && ownSandbox !== institutionId) return true;
  const held = await readAssignments(reads, accountId, now);
  return held.some((one) => isSandbox(one.institutionId) !== isSandbox(institutionId));
}
