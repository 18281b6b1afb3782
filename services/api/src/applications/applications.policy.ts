import { NotFound, Unauthenticated } from '../kernel/errors';
import type { FunctionName, PersonViewer, Viewer } from '../kernel/viewer';
import { holds, type Scope } from '../people/contract';
import type { Role } from './model/application-acts';
import type { ApplicationStatus } from './model/application-status';

export interface Placed extends Scope {
  readonly candidateId: string;
  readonly status: ApplicationStatus;
}

/** From the most to the least: somebody who holds several acts by the strongest. */
const functions: readonly FunctionName[] = ['ADMINISTRATOR', 'CENTRE_MANAGER', 'COMMITTEE_MEMBER', 'READER'];

/** In what quality the viewer sees this application; undefined when it does not exist for them. */
export function roleOf(viewer: Viewer, application: Placed): Role | undefined {
  if (viewer.kind !== 'person') return undefined;
  if (viewer.candidateId === application.candidateId) return 'CANDIDATE';
  return functions.find((name) => holds(viewer, [name], application));
}

export function assertSignedIn(viewer: Viewer): asserts viewer is PersonViewer {
  if (viewer.kind !== 'person') throw new Unauthenticated();
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
