import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { BadRequest, NotFound } from '../../kernel/errors';
import { NodeType } from '../../kernel/graphql/common.type';
import { nodes, type FoundNode } from '../../kernel/nodes';
import type { RequestContext } from '../../kernel/request-context';

const mostIds = 100;

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, { nullable: true, description: 'Anything by its id, as far as the viewer may see it: `Application`, `Programme`, `Intake`, `AdmissionCentre`, `Institution`; the rest is read through these.' })
  async node(@Arg('id', () => ID, { description: 'An id of any type: its first three letters tell which.' }) id: string, @Ctx() context: RequestContext): Promise<FoundNode> {
    const found = await nodes.find(context, id);
    if (found === undefined) throw new NotFound('node');
    return found;
  }

  @Query(() => [NodeType], { nullable: 'items', description: 'Several things by their ids, in the order of the ids; null for what does not exist for the viewer.' })
  async nodes(@Arg('ids', () => [ID], { description: '1 to 100 ids, of any types.' }) ids: readonly string[], @Ctx() context: RequestContext): Promise<readonly (FoundNode | null)[]> {
    if (ids.length < 1 || ids.length > mostIds) throw new BadRequest(`Ask for 1 to ${String(mostIds)} ids.`);
    return Promise.all(ids.map(async (id) => (await nodes.find(context, id)) ?? null));
  }
}
