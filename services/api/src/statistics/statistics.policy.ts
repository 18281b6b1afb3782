import { Forbidden } from '../kernel/errors';
import { assertSignedIn } from '../kernel/signed-in';
import type { Grant, Viewer } from '../kernel/viewer';

/** Whoever holds a function sees the figures of its scope, and of no more. */
export function grantsForFigures(viewer: Viewer): readonly Grant[] {
  assertSignedIn(viewer);
  if (viewer.grants.length === 0) throw new Forbidden();
  return viewer.grants;
}
