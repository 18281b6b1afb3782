import { Forbidden, NotFound } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import type { Reads } from '../../kernel/reads';
import { assertSignedIn } from '../../kernel/signed-in';
import type { FunctionName, PersonViewer, Viewer } from '../../kernel/viewer';
import { roleOf, seesInside } from '../applications.policy';
import type { ApplicationView } from '../model/application-view';
import { applicationById } from '../store/application.reads';

export interface SeenByStaff {
  readonly viewer: PersonViewer;
  readonly application: ApplicationView;
  readonly role: FunctionName;
  /** False for a draft: staff know that it is there, not what is in it. */
  readonly isInside: boolean;
}

/** For later features: an application in the viewer's scope. It does not exist for others; candidates are turned away from their own. `what` is what was asked for. */
export async function seenByStaff(reads: Reads, viewer: Viewer, applicationId: string, what = 'application'): Promise<SeenByStaff> {
  assertSignedIn(viewer);
  const application = isId('app', applicationId) ? (await applicationById.batch(reads, [applicationId])).get(applicationId) : undefined;
  const role = application && roleOf(viewer, application);
  if (application === undefined || role === undefined) throw new NotFound(what);
  if (role === 'CANDIDATE' || role === 'SYSTEM') throw new Forbidden();
  return { viewer, application, role, isInside: seesInside(role, application) };
}
