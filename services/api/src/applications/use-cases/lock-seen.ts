import { NotFound } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import type { PersonViewer } from '../../kernel/viewer';
import { roleOf } from '../applications.policy';
import type { Role } from '../model/application-acts';
import type { Application } from '../model/application.entity';
import type { ApplicationStore } from '../store/application.store';

export interface SeenApplication {
  readonly application: Application;
  readonly role: Role;
}

/** An application that the viewer may know of, held until the commit; the candidate first, as everywhere. */
export async function lockSeen(applications: ApplicationStore, viewer: PersonViewer, id: string, what = 'application'): Promise<SeenApplication> {
  const found = isId('app', id) ? await applications.find(id) : null;
  const role = found === null ? undefined : roleOf(viewer, found);
  if (found === null || role === undefined) throw new NotFound(what);
  await applications.lockCandidate(found.candidateId);
  const application = await applications.lock(id);
  if (application === null) throw new NotFound(what);
  return { application, role };
}
