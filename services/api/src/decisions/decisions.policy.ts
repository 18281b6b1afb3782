import { Forbidden, NotFound } from '../kernel/errors';
import { isId } from '../kernel/ids';
import { assertSignedIn } from '../kernel/signed-in';
import type { Grant, PersonViewer, Viewer } from '../kernel/viewer';

const inside = (viewer: PersonViewer, institutionId: string): readonly Grant[] => viewer.grants.filter((grant) => grant.institutionId === institutionId);

/** Whoever works for an institution, in whatever scope; for others it has neither reasons nor letters. */
export function assertWorksFor(viewer: Viewer, institutionId: string): asserts viewer is PersonViewer {
  assertSignedIn(viewer);
  if (!isId('ins', institutionId) || inside(viewer, institutionId).length === 0) throw new NotFound('institution');
}

/** Reasons serve the whole institution: its administrators and the managers of its centres word them. */
export function assertWordsReasons(viewer: Viewer, institutionId: string): asserts viewer is PersonViewer {
  assertWorksFor(viewer, institutionId);
  if (!inside(viewer, institutionId).some((grant) => grant.function === 'ADMINISTRATOR' || grant.function === 'CENTRE_MANAGER')) throw new Forbidden();
}

/** Letters go out in the name of the institution: only who administers the whole of it changes them. */
export function assertWordsLetters(viewer: Viewer, institutionId: string): asserts viewer is PersonViewer {
  assertWorksFor(viewer, institutionId);
  if (!inside(viewer, institutionId).some((grant) => grant.function === 'ADMINISTRATOR' && grant.scopeKind === 'INSTITUTION')) throw new Forbidden();
}
