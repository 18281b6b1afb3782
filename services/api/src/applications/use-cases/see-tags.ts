import type { RequestContext } from '../../kernel/request-context';
import { roleOf, type Placed } from '../applications.policy';
import type { TagView } from '../model/grid-line';
import { tagsByApplication } from '../store/tag.reads';

/** What an application wears, in batches over a list; nothing for the candidate. */
export class SeeTags {
  async of(context: RequestContext, application: Placed & { readonly id: string }): Promise<readonly TagView[]> {
    const role = roleOf(context.viewer, application);
    return role === undefined || role === 'CANDIDATE' ? [] : context.load(tagsByApplication, application.id);
  }
}
