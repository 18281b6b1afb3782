import { restrictToPassword } from '../../identity/contract';
import { newId } from '../../kernel/ids';
import type { Transaction } from '../../kernel/transactions';
import type { FunctionName, ScopeKind } from '../../kernel/viewer';
import { Assignment } from '../model/assignment.entity';
import { AssignmentStore } from '../store/assignment.store';

export interface NewGrant {
  readonly accountId: string;
  readonly function: FunctionName;
  readonly scopeKind: ScopeKind;
  readonly scopeId: string;
  readonly institutionId: string;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  /** Account that grants; null when the house does it by itself (first administrator, demonstration). */
  readonly grantedBy: string | null;
  readonly now: Date;
}

export interface Granted {
  readonly assignment: Assignment;
  /** False when it was held already; its dates are then left as they were. */
  readonly isNew: boolean;
}

/** Gives a function; the same one in the same scope is given once. From here on the person signs in by password only. */
export async function assign(tx: Transaction, { now, startsOn = null, endsOn = null, ...grant }: NewGrant): Promise<Granted> {
  const assignments = new AssignmentStore(tx.manager);
  // Locks the account: two who give the same function do so one after the other.
  await restrictToPassword(tx, grant.accountId, now);
  const known = await assignments.findSame(grant);
  if (known !== null) return { assignment: known, isNew: false };
  const assignment = Object.assign(new Assignment(), { id: newId('asg'), ...grant, startsOn, endsOn, createdAt: now, version: 1 });
  await assignments.add(assignment);
  return { assignment, isNew: true };
}

/** For the house itself, which tells nobody of it. */
export const grantFunction = async (tx: Transaction, grant: NewGrant): Promise<string> => (await assign(tx, grant)).assignment.id;
