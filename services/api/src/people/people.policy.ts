import { Forbidden, NotFound } from '../kernel/errors';
import { assertSignedIn } from '../kernel/signed-in';
import type { FunctionName, Grant, PersonViewer, Viewer } from '../kernel/viewer';

/** Where a thing stands in the house; only what is known of it. */
export interface Scope {
  readonly institutionId: string;
  readonly centreId?: string;
  readonly committeeId?: string;
  readonly programmeId?: string;
}

/** What several places share; of different institutions the first. */
export function commonPlace([first, ...others]: readonly [Scope, ...Scope[]]): Scope {
  const shared = (part: 'centreId' | 'committeeId' | 'programmeId') => {
    const id = first[part];
    return id !== undefined && others.every((other) => other[part] === id) ? { [part]: id } : {};
  };
  return { institutionId: first.institutionId, ...shared('centreId'), ...shared('committeeId'), ...shared('programmeId') };
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

/** From the most to the least. */
const functions: readonly FunctionName[] = ['ADMINISTRATOR', 'CENTRE_MANAGER', 'COMMITTEE_MEMBER', 'READER'];

/** The strongest function among these that reaches this scope. */
export const strongestOver = (grants: readonly Grant[], scope: Scope): FunctionName | undefined =>
  functions.find((name) => grants.some((grant) => grant.function === name && covers(grant, scope)));

/** What each function may give and take away where it is held; nobody gives as much as they hold, but the administrator. */
const giveable: Readonly<Record<FunctionName, readonly FunctionName[]>> = {
  ADMINISTRATOR: functions,
  CENTRE_MANAGER: ['COMMITTEE_MEMBER', 'READER'],
  COMMITTEE_MEMBER: [],
  READER: [],
};

export const mayGive = (viewer: Viewer, given: FunctionName, scope: Scope): boolean =>
  functions.some((held) => giveable[held].includes(given) && holds(viewer, [held], scope));

/** A scope in which the viewer is nobody does not exist for them; one in which they are too little does. */
export function assertMayGive(viewer: Viewer, given: FunctionName, scope: Scope | undefined, what: string): asserts scope is Scope {
  if (scope === undefined || !holds(viewer, functions, scope)) throw new NotFound(what);
  if (!mayGive(viewer, given, scope)) throw new Forbidden();
}

const overseeing: readonly FunctionName[] = ['ADMINISTRATOR', 'CENTRE_MANAGER'];

/** The grants by which somebody looks after the functions of others. */
export const overseers = ({ grants }: PersonViewer): readonly Grant[] => grants.filter((grant) => overseeing.includes(grant.function));

export const isAdministrator = ({ grants }: PersonViewer): boolean => grants.some((grant) => grant.function === 'ADMINISTRATOR');

export function assertOversees(viewer: Viewer): asserts viewer is PersonViewer {
  assertSignedIn(viewer);
  if (overseers(viewer).length === 0) throw new Forbidden();
}

/** Four eyes: only an administrator of the institution touches their own functions. */
export const isForOneself = (viewer: PersonViewer, accountId: string, scope: Scope): boolean =>
  viewer.accountId === accountId && !holds(viewer, ['ADMINISTRATOR'], { institutionId: scope.institutionId });
