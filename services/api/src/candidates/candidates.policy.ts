import { assertSignedIn } from '../kernel/signed-in';
import type { Viewer } from '../kernel/viewer';

/** A profile is read and written by its owner only; applications show staff what was submitted to them. */
export function ownCandidateId(viewer: Viewer): string {
  assertSignedIn(viewer);
  return viewer.candidateId;
}
