import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { meets } from '../../integrations/contract';
import { BadRequest, Forbidden, NotFound, Unauthenticated } from '../../kernel/errors';
import { NodeType } from '../../kernel/graphql/common.type';
import { nodes, type FoundNode } from '../../kernel/nodes';
import type { RequestContext } from '../../kernel/request-context';

const mostIds = 100;

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, { nullable: true, description: 'Anything by its id, as far as the viewer may see it, by the rules of the query for one: every type that is a `Node` but those that only screens read (docs/guides/integrate.md). `NOT_FOUND` where it does not exist for the viewer.' })
  async node(@Arg('id', () => ID, { description: 'An id of any type: its first three letters tell which.' }) id: string, @Ctx() context: RequestContext): Promise<FoundNode> {
    const found = await findNode(context, id);
    if (found === undefined) throw new NotFound('node');
    return found;
  }

  @Query(() => [NodeType], { nullable: 'items', description: 'Several things by their ids, in the order of the ids; null for what the viewer may not see or does not exist.' })
  async nodes(@Arg('ids', () => [ID], { description: '1 to 100 ids, of any types.' }) ids: readonly string[], @Ctx() context: RequestContext): Promise<readonly (FoundNode | null)[]> {
    if (ids.length < 1 || ids.length > mostIds) throw new BadRequest(`Ask for 1 to ${String(mostIds)} ids.`);
    return Promise.all(ids.map((id) => findOrNull(context, id)));
  }
}

/** A token meets only what its scopes open: of the rest it does not learn that it exists. */
async function findNode(context: RequestContext, id: string): Promise<FoundNode | undefined> {
  const door = nodes.doorOf(id);
  return door !== undefined && meets(context.viewer, door.type) ? door.find(context, id) : undefined;
}

/** One of many that the viewer may not see spoils nothing for the others. */
async function findOrNull(context: RequestContext, id: string): Promise<FoundNode | null> {
  try {
    return (await findNode(context, id)) ?? null;
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden || error instanceof Unauthenticated) return null;
    throw error;
  }
}
