import type { FunctionName, ScopeKind } from '../../kernel/viewer';

/** A function as whoever looks after functions sees it. */
export interface HeldFunction {
  readonly id: string;
  readonly accountId: string;
  readonly function: FunctionName;
  readonly scopeKind: ScopeKind;
  readonly scopeId: string;
  readonly institutionId: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly createdAt: Date;
  readonly grantedBy: string | null;
  readonly version: number;
}

/** Somebody with an account, without what they hold. */
export interface PersonFacts {
  readonly id: string;
  readonly login: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly isActive: boolean;
  readonly address: string;
}

export interface PersonView extends PersonFacts {
  readonly isAddressWhole: boolean;
  readonly functions: readonly (HeldFunction & { readonly isChangeable: boolean })[];
}
