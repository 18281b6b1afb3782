import { Forbidden, NotFound } from '../kernel/errors';
import { assertSignedIn } from '../kernel/signed-in';
import type { FunctionName, PersonViewer, Viewer } from '../kernel/viewer';

/** The institution whose words the viewer may choose: administrators of the whole of it. */
export function administeredBy(viewer: Viewer): { readonly viewer: PersonViewer; readonly institutionId: string } {
  assertSignedIn(viewer);
  const grant = viewer.grants.find((one) => one.function === 'ADMINISTRATOR' && one.scopeKind === 'INSTITUTION');
  if (grant === undefined) throw new Forbidden();
  return { viewer, institutionId: grant.institutionId };
}

/** The institution of somebody who has a function there, whatever it is. */
export function staffOf(viewer: Viewer): string {
  assertSignedIn(viewer);
  const [grant] = viewer.grants;
  if (grant === undefined) throw new Forbidden();
  return grant.institutionId;
}

const senders: readonly FunctionName[] = ['CENTRE_MANAGER', 'ADMINISTRATOR'];

/** Who may send a mail of an application that they see once more. */
export function assertResends(role: FunctionName): void {
  if (!senders.includes(role)) throw new Forbidden();
}

/** A mail about nobody's application is nobody's business. */
export function assertFound<Found>(found: Found | undefined): asserts found is Found {
  if (found === undefined) throw new NotFound('mail');
}
