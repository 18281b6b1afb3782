import { restrictToPassword } from '../../identity/contract';
import { newId } from '../../kernel/ids';
import type { Transaction } from '../../kernel/transactions';
import type { FunctionName, ScopeKind } from '../../kernel/viewer';
import { Assignment } from '../model/assignment.entity';

export interface NewGrant {
  readonly accountId: string;
  readonly function: FunctionName;
  readonly scopeKind: ScopeKind;
  readonly scopeId: string;
  readonly institutionId: string;
  /** Account that grants; null when the house does it by itself (first administrator, demonstration). */
  readonly grantedBy: string | null;
  readonly now: Date;
}

/** Gives a function; the same one in the same scope is given once. From here on the person signs in by password only. */
export async function grantFunction(tx: Transaction, { now, ...grant }: NewGrant): Promise<string> {
  await restrictToPassword(tx, grant.accountId, now);
  const { accountId, function: functionName, scopeKind, scopeId } = grant;
  const known = await tx.manager.findOneBy(Assignment, { accountId, function: functionName, scopeKind, scopeId });
  if (known !== null) return known.id;
  const id = newId('asg');
  await tx.manager.insert(Assignment, { id, ...grant, startsOn: null, endsOn: null, createdAt: now, version: 1 });
  return id;
}
