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

export interface PersonViewer {
  readonly kind: 'person';
  readonly accountId: string;
  readonly candidateId: string;
  readonly sessionId: string;
  readonly grants: readonly Grant[];
}

/** Who asks. */
export type Viewer = AnonymousViewer | PersonViewer;

export const anonymous: AnonymousViewer = { kind: 'anonymous' };
