import { Unauthenticated } from '../kernel/errors';
import type { Viewer } from '../kernel/viewer';

/** A profile is read and written by its owner only; applications show staff what was submitted to them. */
export function ownCandidateId(viewer: Viewer): string {
  if (viewer.kind === 'anonymous') throw new Unauthenticated();
  return viewer.candidateId;
}
