import type { FindNode } from '../../kernel/nodes';
import { assertSignedIn } from '../../kernel/signed-in';
import { worksIn } from '../applications.policy';
import { exportByKey } from '../store/export.store';
import { applicationOfDocument } from '../store/inside.reads';
import { tagById } from '../store/tag.reads';
import type { SeeApplication } from '../use-cases/see-application';
import { isSeenExport } from '../use-cases/see-exports';
import { seenApplication } from '../use-cases/seen-application';
import { presentApplication, presentDocument } from './application.presenter';
import { presentExport, presentTag } from './grid.presenter';

export const findApplication: FindNode = async (context, id) => {
  const row = await seenApplication(context, id);
  return row && presentApplication(row);
};

/** As its application shows it. */
export const findDocument = (see: SeeApplication): FindNode => async (context, id) => {
  const application = await seenApplication(context, await context.loadMaybe(applicationOfDocument, id));
  const seen = application && (await see.document(context, application, id));
  return seen && presentDocument(seen);
};

export const findTag: FindNode = async (context, id) => {
  assertSignedIn(context.viewer);
  const tag = await context.loadMaybe(tagById, id);
  return tag !== undefined && worksIn(context.viewer, tag.institutionId) ? presentTag(tag) : undefined;
};

export const findExport: FindNode = async (context, id) => {
  assertSignedIn(context.viewer);
  const order = await context.loadMaybe(exportByKey, id);
  return isSeenExport(context.viewer, order) ? presentExport(order) : undefined;
};
