import { Forbidden, Unauthenticated } from '../kernel/errors';
import type { Grant, Viewer } from '../kernel/viewer';

/** Whoever holds a function sees the figures of its scope, and of no more. */
export function grantsForFigures(viewer: Viewer): readonly Grant[] {
  if (viewer.kind !== 'person') throw new Unauthenticated();
  if (viewer.grants.length === 0) throw new Forbidden();
  return viewer.grants;
}
