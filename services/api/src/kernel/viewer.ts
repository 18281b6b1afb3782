export type FunctionName = 'READER' | 'COMMITTEE_MEMBER' | 'CENTRE_MANAGER' | 'ADMINISTRATOR';
export type ScopeKind = 'INSTITUTION' | 'CENTRE' | 'COMMITTEE' | 'PROGRAMME';

/** A function that a person holds in a scope, already filtered by its dates. */
export interface Grant {
  readonly id: string;
  readonly function: FunctionName;
  readonly scopeKind: ScopeKind;
  readonly scopeId: string;
  readonly institutionId: string;
}

export interface AnonymousViewer {
  readonly kind: 'anonymous';
}

/** A token of an integrator through which its maker acts. */
export interface TokenUse {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
}

export interface PersonViewer {
  readonly kind: 'person';
  readonly accountId: string;
  readonly candidateId: string;
  readonly sessionId: string;
  readonly grants: readonly Grant[];
  readonly token?: TokenUse;
}

/** Who asks. */
export type Viewer = AnonymousViewer | PersonViewer;

export const anonymous: AnonymousViewer = { kind: 'anonymous' };
