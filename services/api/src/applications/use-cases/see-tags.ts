import type { RequestContext } from '../../kernel/request-context';
import { keepsTags, roleOf, type Placed } from '../applications.policy';
import type { TagView } from '../model/grid-line';
import { tagsByApplication, usesByTag } from '../store/tag.reads';

/** What an application wears, in batches over a list; nothing for the candidate. */
export class SeeTags {
  async of(context: RequestContext, application: Placed & { readonly id: string }): Promise<readonly TagView[]> {
    const role = roleOf(context.viewer, application);
    return role === undefined || role === 'CANDIDATE' ? [] : context.load(tagsByApplication, application.id);
  }

  /** How many wear it, over the whole institution; for those who choose its tags. */
  async uses(context: RequestContext, { id, institutionId }: Pick<TagView, 'id' | 'institutionId'>): Promise<number | null> {
    const { viewer } = context;
    return viewer.kind === 'person' && keepsTags(viewer, institutionId) ? context.load(usesByTag, id) : null;
  }
}
