import { Unauthenticated } from './errors';
import type { PersonViewer, Viewer } from './viewer';

/** Nobody, or somebody: the first question of everything that is not public. */
export function assertSignedIn(viewer: Viewer): asserts viewer is PersonViewer {
  if (viewer.kind !== 'person') throw new Unauthenticated();
}
