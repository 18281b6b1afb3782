import { nodes } from '../../kernel/nodes';
import type { SeeApplication } from '../use-cases/see-application';
import { seenApplication, seenDocument, seenExport, seenTag } from '../use-cases/seen-by-id';
import { presentApplication, presentDocument } from './application.presenter';
import { presentExport, presentTag } from './grid.presenter';

export function registerApplicationNodes(see: SeeApplication): void {
  nodes.register('app', 'Application', async (context, id) => {
    const row = await seenApplication(context, id);
    return row && presentApplication(row);
  });
  nodes.register('doc', 'SupportingDocument', async (context, id) => {
    const seen = await seenDocument(context, see, id);
    return seen && presentDocument(seen);
  });
  nodes.register('tag', 'Tag', async (context, id) => {
    const tag = await seenTag(context, id);
    return tag && presentTag(tag);
  });
  nodes.register('exp', 'ApplicationExport', async (context, id) => {
    const order = await seenExport(context, id);
    return order && presentExport(order);
  });
}
