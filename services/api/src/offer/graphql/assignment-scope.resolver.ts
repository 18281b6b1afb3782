import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { LocalizedTextType } from '../../kernel/graphql/common.type';
import { Root } from '../../kernel/graphql/root';
import type { LocalizedText } from '../../kernel/locale';
import type { RequestContext } from '../../kernel/request-context';
import { AssignmentType, ScopeKindEnum } from '../../people/graphql/assignment.type';
import { centreById, committeeById, institutionById, programmeById } from '../contract';

type Naming = (id: string, context: RequestContext) => Promise<LocalizedText | undefined>;

const naming: Readonly<Record<ScopeKindEnum, Naming>> = {
  INSTITUTION: async (id, context) => (await context.loadMaybe(institutionById, id))?.name,
  CENTRE: async (id, context) => (await context.loadMaybe(centreById, id))?.name,
  COMMITTEE: async (id, context) => (await context.loadMaybe(committeeById, id))?.name,
  PROGRAMME: async (id, context) => (await context.loadMaybe(programmeById, id))?.title,
};

@Resolver(() => AssignmentType)
export class AssignmentScopeResolver {
  @FieldResolver(() => LocalizedTextType, { description: 'Name of the institution, centre, committee or programme; its id where it is no more.' })
  async scopeLabel(@Root() { scopeKind, scopeId }: AssignmentType, @Ctx() context: RequestContext): Promise<LocalizedTextType> {
    const id = scopeId ?? '';
    return (await naming[scopeKind](id, context)) ?? { fr: id, en: id };
  }
}
