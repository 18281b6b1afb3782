import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { ViewerType } from '../../identity/graphql/viewer.type';
import type { Clock } from '../../kernel/clock';
import { LocalizedTextType } from '../../kernel/graphql/common.type';
import { Root } from '../../kernel/graphql/root';
import type { RequestContext } from '../../kernel/request-context';
import { centreById } from '../../offer/contract';
import { nameByAccount } from '../../people/contract';
import type { ReadTokens } from '../use-cases/read-tokens';
import { presentToken } from './api-token.presenter';
import { ApiTokenType, TokenUseType } from './api-token.type';

@Resolver(() => ApiTokenType)
export class ApiTokenResolver {
  constructor(
    private readonly tokens: ReadTokens,
    private readonly clock: Clock,
  ) {}

  @Query(() => [ApiTokenType], { description: 'Access tokens (jetons d’accès) of the institutions that the viewer administers, newest first.' })
  async apiTokens(@Ctx() { viewer }: RequestContext): Promise<ApiTokenType[]> {
    return (await this.tokens.all(viewer)).map((token) => presentToken(token, this.clock.now()));
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who made it and answers for it.' })
  async createdByName(@Root() { accountId }: ApiTokenType, @Ctx() context: RequestContext): Promise<string | null> {
    return (await context.loadMaybe(nameByAccount, accountId)) ?? null;
  }

  @FieldResolver(() => LocalizedTextType, { nullable: true, description: 'Name of the one centre in which it acts.' })
  async centreName(@Root() { centreId }: ApiTokenType, @Ctx() context: RequestContext): Promise<LocalizedTextType | null> {
    return centreId === null ? null : ((await context.loadMaybe(centreById, centreId))?.name ?? null);
  }
}

@Resolver(() => ViewerType)
export class ViewerTokenResolver {
  @FieldResolver(() => TokenUseType, { nullable: true, description: 'The access token (jeton d’accès) that this request came with; null for people.' })
  token(@Ctx() { viewer }: RequestContext): TokenUseType | null {
    if (viewer.kind !== 'person' || viewer.token === undefined) return null;
    const { id, name, scopes } = viewer.token;
    return { id, name, scopes };
  }
}
