import { Forbidden, NotFound, Unauthenticated } from '../kernel/errors';
import type { Grant, PersonViewer, Viewer } from '../kernel/viewer';

/** The scopes whose events somebody may read: of the whole institution, or of centres. */
export function eventGrants(viewer: Viewer): readonly Grant[] {
  if (viewer.kind !== 'person') throw new Unauthenticated();
  const grants = viewer.grants.filter(({ function: held, scopeKind }) => held === 'ADMINISTRATOR' && (scopeKind === 'INSTITUTION' || scopeKind === 'CENTRE'));
  if (grants.length === 0) throw new Forbidden();
  return grants;
}

const administered = ({ grants }: PersonViewer): readonly string[] =>
  grants.filter((grant) => grant.function === 'ADMINISTRATOR' && grant.scopeKind === 'INSTITUTION').map(({ institutionId }) => institutionId);

/** Where events go is the business of those who administer the whole institution. */
export function administersWebhooks(viewer: Viewer): { readonly viewer: PersonViewer; readonly institutionId: string } {
  if (viewer.kind !== 'person') throw new Unauthenticated();
  const [institutionId] = administered(viewer);
  if (institutionId === undefined) throw new Forbidden();
  return { viewer, institutionId };
}

/** For whoever has no function in its institution a webhook does not exist; who works there must administer the whole of it. */
export function assertAdministers<Found extends { readonly institutionId: string }>(viewer: Viewer, found: Found | null | undefined): asserts found is Found {
  if (viewer.kind !== 'person') throw new Unauthenticated();
  if (!found || !viewer.grants.some(({ institutionId }) => institutionId === found.institutionId)) throw new NotFound('webhook');
  if (!administered(viewer).includes(found.institutionId)) throw new Forbidden();
}
