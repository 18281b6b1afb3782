import type { FunctionName, Grant, Viewer } from '../kernel/viewer';

/** Where a thing stands in the house; only what is known of it. */
export interface Scope {
  readonly institutionId: string;
  readonly centreId?: string;
  readonly committeeId?: string;
  readonly programmeId?: string;
}

const scopeIdOf: Readonly<Record<Grant['scopeKind'], (scope: Scope) => string | undefined>> = {
  INSTITUTION: (scope) => scope.institutionId,
  CENTRE: (scope) => scope.centreId,
  COMMITTEE: (scope) => scope.committeeId,
  PROGRAMME: (scope) => scope.programmeId,
};

const covers = (grant: Grant, scope: Scope): boolean =>
  grant.institutionId === scope.institutionId && scopeIdOf[grant.scopeKind](scope) === grant.scopeId;

/** Whether the viewer holds one of these functions over this scope. */
export const holds = (viewer: Viewer, functions: readonly FunctionName[], scope: Scope): boolean =>
  viewer.kind === 'person' && viewer.grants.some((grant) => functions.includes(grant.function) && covers(grant, scope));
