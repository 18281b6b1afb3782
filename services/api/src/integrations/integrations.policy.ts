import { Forbidden, NotFound, Unauthenticated } from '../kernel/errors';
import type { PersonViewer, Viewer } from '../kernel/viewer';
import { holds } from '../people/contract';

/** Institutions whose tokens the viewer looks after; a token never looks after tokens. */
export function administeredInstitutions(viewer: Viewer): readonly string[] {
  if (viewer.kind !== 'person') throw new Unauthenticated();
  const ids = viewer.token === undefined ? viewer.grants.filter((grant) => grant.function === 'ADMINISTRATOR').map(({ institutionId }) => institutionId) : [];
  if (ids.length === 0) throw new Forbidden();
  return [...new Set(ids)];
}

/** Of another institution nothing exists. */
export function assertKeepsTokens(viewer: Viewer, institutionId: string | undefined, what: string): asserts viewer is PersonViewer {
  if (viewer.kind !== 'person') throw new Unauthenticated();
  if (institutionId === undefined || !viewer.grants.some((grant) => grant.institutionId === institutionId)) throw new NotFound(what);
  if (viewer.token !== undefined || !holds(viewer, ['ADMINISTRATOR'], { institutionId })) throw new Forbidden();
}
