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

/** By which access token somebody acts who is not there themselves. */
export interface TokenUse {
  readonly id: string;
  readonly name: string;
  /** `read:applications` and the like. */
  readonly scopes: readonly string[];
  /** Candidate that whoever made the token is, where they are one: a token acts on nobody's own application. */
  readonly ownCandidateId: string | null;
}

export interface PersonViewer {
  readonly kind: 'person';
  readonly accountId: string;
  readonly candidateId: string;
  readonly sessionId: string;
  readonly grants: readonly Grant[];
  /** Whether they have applied for anything themselves; absent where nobody looked. */
  readonly hasApplied?: boolean;
  /** Only for an integrator: there is then no session and no candidate. */
  readonly token?: TokenUse;
}

/** Who asks. */
export type Viewer = AnonymousViewer | PersonViewer;

export const anonymous: AnonymousViewer = { kind: 'anonymous' };
