import { isId, type IdPrefix } from './ids';
import type { RequestContext } from './request-context';

/** Anything with an id of its own, and the name of its GraphQL type. */
export interface FoundNode {
  readonly id: string;
  readonly __typename: string;
}

/** What the viewer may see under this id, by the policy of the query for one; loaders make one read of many ids. */
export type FindNode = (context: RequestContext, id: string) => Promise<FoundNode | undefined>;

interface Door {
  readonly type: string;
  readonly find: FindNode;
}

/** Each feature says here how what it holds is found by its id: the prefix tells whose it is. */
class Nodes {
  private readonly doors = new Map<IdPrefix, Door>();

  /** One way per prefix, to things of one type: building twice replaces it. */
  register(prefix: IdPrefix, type: string, find: FindNode): void {
    this.doors.set(prefix, { type, find });
  }

  /** Undefined too for what has no such door, and for what is no id at all. */
  doorOf(id: string): Door | undefined {
    return [...this.doors].find(([prefix]) => isId(prefix, id))?.[1];
  }

  /** Types that are found by id, with the prefix of it. */
  types(): ReadonlyMap<string, IdPrefix> {
    return new Map([...this.doors].map(([prefix, { type }]) => [type, prefix]));
  }
}

export const nodes = new Nodes();
