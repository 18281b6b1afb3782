import { isId, type IdPrefix } from './ids';
import type { RequestContext } from './request-context';

/** Anything with an id of its own, and the name of its GraphQL type. */
export interface FoundNode {
  readonly id: string;
  readonly __typename: string;
}

/** What the viewer may see under this id; loaders make one read of many ids. */
export type FindNode = (context: RequestContext, id: string) => Promise<FoundNode | undefined>;

/** Each feature says here how what it holds is found by its id: the prefix tells whose it is. */
class Nodes {
  private readonly finders = new Map<IdPrefix, FindNode>();

  /** One way per prefix: building twice replaces it. */
  register(prefix: IdPrefix, find: FindNode): void {
    this.finders.set(prefix, find);
  }

  /** Undefined too for what has no such door, and for what is no id at all. */
  async find(context: RequestContext, id: string): Promise<FoundNode | undefined> {
    for (const [prefix, find] of this.finders) {
      if (isId(prefix, id)) return find(context, id);
    }
    return undefined;
  }
}

export const nodes = new Nodes();
