import type { RequestContext } from '../../kernel/request-context';
import { assertSignedIn } from '../../kernel/signed-in';
import { roleOf } from '../applications.policy';
import type { ApplicationView } from '../model/application-view';
import { applicationById } from '../store/application.reads';

/** One’s own, or one in the scope of one’s functions; for others it does not exist. Many by one read. */
export async function seenApplication(context: RequestContext, id: string | undefined): Promise<ApplicationView | undefined> {
  assertSignedIn(context.viewer);
  const row = id === undefined ? undefined : await context.loadMaybe(applicationById, id);
  return row === undefined || roleOf(context.viewer, row) === undefined ? undefined : row;
}
