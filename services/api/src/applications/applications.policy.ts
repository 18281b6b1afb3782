import { Forbidden, NotFound } from '../kernel/errors';
import { assertSignedIn } from '../kernel/signed-in';
import type { FunctionName, PersonViewer, TokenUse, Viewer } from '../kernel/viewer';
import { holds, type Scope } from '../people/contract';
import type { Role } from './model/application-acts';
import { columnKeys, columnOf, type ColumnKey, type GridFilter, type GridSort } from './model/grid-columns';
import type { ApplicationStatus } from './model/application-status';

export interface Placed extends Scope {
  readonly candidateId: string;
  readonly status: ApplicationStatus;
  readonly submittedAt: Date | null;
}

/** From the most to the least: somebody who holds several acts by the strongest. */
const functions: readonly FunctionName[] = ['ADMINISTRATOR', 'CENTRE_MANAGER', 'COMMITTEE_MEMBER', 'READER'];

/** In what quality the viewer sees this application; undefined when it does not exist for them. */
export function roleOf(viewer: Viewer, application: Placed): Role | undefined {
  if (viewer.kind !== 'person') return undefined;
  if (viewer.token !== undefined) return roleOfToken(viewer, viewer.token, application);
  if (viewer.candidateId === application.candidateId) return 'CANDIDATE';
  return functions.find((name) => holds(viewer, [name], application));
}

/** To an integrator a draft does not exist; of the application of whoever made the token it only reads. */
function roleOfToken(viewer: PersonViewer, { ownCandidateId }: TokenUse, application: Placed): Role | undefined {
  if (application.submittedAt === null) return undefined;
  const role = functions.find((name) => holds(viewer, [name], application));
  return role !== undefined && ownCandidateId === application.candidateId ? 'READER' : role;
}

/** Somebody else's application does not exist, nor what is in it; `what` is what was asked for. */
export function assertOwns<Owned extends Placed>(viewer: PersonViewer, application: Owned | null | undefined, what: string): asserts application is Owned {
  if (application?.candidateId !== viewer.candidateId) throw new NotFound(what);
}

export function assertSees(viewer: Viewer, application: Placed): Role {
  const role = roleOf(viewer, application);
  if (role === undefined) throw new NotFound('application');
  return role;
}

/** Staff know that a draft is there, not what is in it; one that was cancelled before it was submitted stays a draft to them. */
export const seesInside = (role: Role, { submittedAt }: { readonly submittedAt: Date | null }): boolean => role === 'CANDIDATE' || submittedAt !== null;

/** Lists, views, tags and exports are for people who hold a function, each in its scope. */
export function assertStaff(viewer: Viewer): asserts viewer is PersonViewer {
  assertSignedIn(viewer);
  if (viewer.grants.length === 0) throw new Forbidden();
}

/** By which a token takes away much at once. */
export const bulkScope = 'bulk:export';

/** What a list or a table is asked for. */
export interface ListAsked {
  readonly columns?: readonly ColumnKey[];
  readonly filter: GridFilter;
  readonly sort?: GridSort;
}

const isOpen = ({ token }: PersonViewer): boolean => token === undefined || token.scopes.includes('read:candidates');

/** The columns of the viewer’s lists: who the candidates are needs a scope of its own. */
export const openColumns = (viewer: PersonViewer): readonly ColumnKey[] =>
  (isOpen(viewer) ? columnKeys : columnKeys.filter((key) => columnOf(key).isPersonal !== true));

/** To look for people, or to put them in their order, tells who they are as much as to read it. */
export function assertListOpen(viewer: PersonViewer, { columns = [], filter, sort }: ListAsked): void {
  if (isOpen(viewer)) return;
  const asked = [...columns, ...(filter.columns ?? []).map(({ column }) => column), ...(sort ? [sort.column] : [])];
  const closed = asked.find((column) => columnOf(column).isPersonal) ?? (filter.text ? 'ApplicationFilter.text' : undefined);
  if (closed !== undefined) throw new Forbidden(`${closed} needs an access token with the scope read:candidates.`);
}

const taggers: readonly Role[] = ['COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'];
const tagKeepers: readonly FunctionName[] = ['CENTRE_MANAGER', 'ADMINISTRATOR'];

/** A reader changes nothing, not even a tag, nor does anybody on their own application; what is out of scope does not exist. */
export function assertTags(viewer: Viewer, application: Placed): void {
  if (!taggers.includes(assertSees(viewer, application))) throw new Forbidden();
}

/** Whoever works in an institution sees its tags; its managers and administrators choose them. */
export const worksIn = ({ grants }: PersonViewer, institutionId: string): boolean => grants.some((grant) => grant.institutionId === institutionId);

export const keepsTags = ({ grants }: PersonViewer, institutionId: string): boolean =>
  grants.some((grant) => grant.institutionId === institutionId && tagKeepers.includes(grant.function));

export function assertKeepsTags(viewer: PersonViewer, institutionId: string): void {
  if (!worksIn(viewer, institutionId)) throw new NotFound('tag');
  if (!keepsTags(viewer, institutionId)) throw new Forbidden();
}

/** Where a view can be shared: with those who hold the same function in the same scope. */
export const holdsExactly = ({ grants }: PersonViewer, share: { readonly function: string; readonly scopeKind: string; readonly scopeId: string }): boolean =>
  grants.some((grant) => grant.function === share.function && grant.scopeKind === share.scopeKind && grant.scopeId === share.scopeId);
