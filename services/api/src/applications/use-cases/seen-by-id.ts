import type { RequestContext } from '../../kernel/request-context';
import { assertSignedIn } from '../../kernel/signed-in';
import { roleOf, worksIn } from '../applications.policy';
import type { ApplicationView } from '../model/application-view';
import type { TagView } from '../model/grid-line';
import { applicationById } from '../store/application.reads';
import { exportById, type ExportView } from '../store/export.store';
import { applicationOfDocument } from '../store/inside.reads';
import { tagById } from '../store/tag.reads';
import type { SeeApplication, SeenDocument } from './see-application';
import { isSeenExport } from './see-exports';

/** One’s own, or one in the scope of one’s functions; for others it does not exist. Many by one read. */
export async function seenApplication(context: RequestContext, id: string | undefined): Promise<ApplicationView | undefined> {
  assertSignedIn(context.viewer);
  const row = id === undefined ? undefined : await context.loadMaybe(applicationById, id);
  return row === undefined || roleOf(context.viewer, row) === undefined ? undefined : row;
}

/** As its application shows it. */
export async function seenDocument(context: RequestContext, see: SeeApplication, id: string): Promise<SeenDocument | undefined> {
  const application = await seenApplication(context, await context.loadMaybe(applicationOfDocument, id));
  return application && see.document(context, application, id);
}

/** Of the institutions that the viewer works in. */
export async function seenTag(context: RequestContext, id: string): Promise<TagView | undefined> {
  assertSignedIn(context.viewer);
  const tag = await context.loadMaybe(tagById, id);
  return tag !== undefined && worksIn(context.viewer, tag.institutionId) ? tag : undefined;
}

/** What one has ordered oneself. */
export async function seenExport(context: RequestContext, id: string): Promise<ExportView | undefined> {
  assertSignedIn(context.viewer);
  const order = await context.loadMaybe(exportById, id);
  return isSeenExport(context.viewer, order) ? order : undefined;
}
