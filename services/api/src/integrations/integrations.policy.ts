import { Forbidden, NotFound } from '../kernel/errors';
import { assertSignedIn } from '../kernel/signed-in';
import type { Grant, PersonViewer, Viewer } from '../kernel/viewer';
import { holds } from '../people/contract';

/** Institutions whose tokens the viewer looks after; a token never looks after tokens. */
export function administeredInstitutions(viewer: Viewer): readonly string[] {
  assertSignedIn(viewer);
  const ids = viewer.token === undefined ? viewer.grants.filter((grant) => grant.function === 'ADMINISTRATOR').map(({ institutionId }) => institutionId) : [];
  if (ids.length === 0) throw new Forbidden();
  return [...new Set(ids)];
}

/** Of another institution nothing exists. */
export function assertKeepsTokens(viewer: Viewer, institutionId: string | undefined, what: string): asserts viewer is PersonViewer {
  assertSignedIn(viewer);
  if (institutionId === undefined || !viewer.grants.some((grant) => grant.institutionId === institutionId)) throw new NotFound(what);
  if (viewer.token !== undefined || !holds(viewer, ['ADMINISTRATOR'], { institutionId })) throw new Forbidden();
}

/** The scopes whose events somebody may read: of the whole institution, or of centres. */
export function eventGrants(viewer: Viewer): readonly Grant[] {
  assertSignedIn(viewer);
  const grants = tellingGrants(viewer);
  if (grants.length === 0) throw new Forbidden();
  return grants;
}

/** What a token may read is said by its scopes, where by its grants. */
const tellingGrants = ({ grants, token }: PersonViewer): readonly Grant[] =>
  grants.filter(({ function: held, scopeKind }) => (held === 'ADMINISTRATOR' || token !== undefined) && (scopeKind === 'INSTITUTION' || scopeKind === 'CENTRE'));

/** Whether an event is in the feed that the viewer reads. */
export const isTold = (viewer: PersonViewer, { institutionId, centreId }: { readonly institutionId: string; readonly centreId: string }): boolean =>
  tellingGrants(viewer).some(({ scopeKind, scopeId }) => scopeId === (scopeKind === 'INSTITUTION' ? institutionId : centreId));

/** A token has no function of an administrator: what it may set up is said by its scope, where by its grants. */
const administered = ({ grants, token }: PersonViewer): readonly string[] => grants
  .filter(({ function: held, scopeKind }) => scopeKind === 'INSTITUTION' && (token === undefined ? held === 'ADMINISTRATOR' : token.scopes.includes('webhooks')))
  .map(({ institutionId }) => institutionId);

/** Where events go is the business of those who administer the whole institution, and of programs that they gave it to. */
export function administersWebhooks(viewer: Viewer): { readonly viewer: PersonViewer; readonly institutionId: string } {
  assertSignedIn(viewer);
  const [institutionId] = administered(viewer);
  if (institutionId === undefined) throw new Forbidden();
  return { viewer, institutionId };
}

/** A program has told to it no more than it may read: who only looks after webhooks sends nobody any events, nor again. */
export function assertMayHear(viewer: Viewer): void {
  if (viewer.kind === 'person' && viewer.token !== undefined && !viewer.token.scopes.includes('read:events')) {
    throw new Forbidden('What sends events somewhere needs an access token with the scope read:events too.');
  }
}

/** For whoever has no function in its institution a webhook does not exist; who works there must administer the whole of it. */
export function assertAdministers<Found extends { readonly institutionId: string }>(viewer: Viewer, found: Found | null | undefined): asserts found is Found {
  assertSignedIn(viewer);
  if (!found || !viewer.grants.some(({ institutionId }) => institutionId === found.institutionId)) throw new NotFound('webhook');
  if (!administered(viewer).includes(found.institutionId)) throw new Forbidden();
}
