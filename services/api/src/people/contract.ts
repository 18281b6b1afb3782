import type { Reads } from '../kernel/reads';
import type { Transaction } from '../kernel/transactions';
import type { FunctionName, Grant, ScopeKind } from '../kernel/viewer';

export { functionsFrom, holds, isStaff, type Scope } from './people.policy';

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

export declare function grantsOf(reads: Reads, accountId: string, now: Date): Promise<Grant[]>;
export declare function grantFunction(tx: Transaction, grant: NewGrant): Promise<string>;
