import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Clock } from '../../kernel/clock';
import type { RequestContext } from '../../kernel/request-context';
import type { CreateApiToken, RevokeApiToken, RotateApiToken, TokenMade, UpdateApiToken } from '../use-cases/keep-tokens';
import type { ReadTokens } from '../use-cases/read-tokens';
import { CreateApiTokenInput, RevokeApiTokenInput, RotateApiTokenInput, UpdateApiTokenInput } from './api-token.inputs';
import { presentToken } from './api-token.presenter';
import { CreateApiTokenResult, RevokeApiTokenResult, RotateApiTokenResult, UpdateApiTokenResult, type ApiTokenMadeType, type ApiTokenType } from './api-token.type';
import { conflict, ended, invalidInput } from './wording';

export interface TokenActs {
  readonly create: CreateApiToken;
  readonly rotate: RotateApiToken;
  readonly revoke: RevokeApiToken;
  readonly update: UpdateApiToken;
}

const trimmed = (texts: readonly string[] | null | undefined): string[] => (texts ?? []).map((text) => text.trim()).filter((text) => text !== '');

@Resolver()
export class ApiTokenMutationsResolver {
  constructor(
    private readonly acts: TokenActs,
    private readonly tokens: ReadTokens,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => CreateApiTokenResult, { description: 'Makes an access token (jeton d’accès); its secret is in this answer and nowhere else. For administrators, in person.' })
  async createApiToken(
    @Arg('input', () => CreateApiTokenInput, { description: 'What it is for.' }) input: CreateApiTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof CreateApiTokenResult> {
    const { institutionId, centreId = null, scopes, expiresAt } = input;
    const order = { institutionId, centreId, name: input.name.trim(), scopes, networks: trimmed(input.networks), expiresAt };
    const making = await this.acts.create.execute(context.viewer, order);
    return making.kind === 'made' ? this.told(context, making) : invalidInput(context.locale, making.problems);
  }

  @Mutation(() => RotateApiTokenResult, { description: 'Gives a token (jeton d’accès) a new secret; the old one goes on for the chosen time, one that was still older ends at once.' })
  async rotateApiToken(
    @Arg('input', () => RotateApiTokenInput, { description: 'Which, and for how long the old secret goes on.' }) input: RotateApiTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof RotateApiTokenResult> {
    const change = await this.acts.rotate.execute(context.viewer, input, input.overlapHours);
    switch (change.kind) {
      case 'made': return this.told(context, change);
      case 'invalid': return invalidInput(context.locale, change.problems);
      case 'ended': return ended(context.locale);
      case 'conflict': return conflict(context.locale, { currentVersion: change.currentVersion, changedAt: null });
    }
  }

  @Mutation(() => RevokeApiTokenResult, { description: 'Revokes a token (jeton d’accès) for good: its next request is refused.' })
  async revokeApiToken(
    @Arg('input', () => RevokeApiTokenInput, { description: 'Which.' }) input: RevokeApiTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof RevokeApiTokenResult> {
    const change = await this.acts.revoke.execute(context.viewer, input);
    switch (change.kind) {
      case 'changed': return this.present(context, change.id);
      case 'ended': return ended(context.locale);
      case 'conflict': return conflict(context.locale, { currentVersion: change.currentVersion, changedAt: null });
    }
  }

  @Mutation(() => UpdateApiTokenResult, { description: 'Renames a token (jeton d’accès) and sets from which networks it is taken; acts on its next request.' })
  async updateApiToken(
    @Arg('input', () => UpdateApiTokenInput, { description: 'Which, and how.' }) input: UpdateApiTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof UpdateApiTokenResult> {
    const change = await this.acts.update.execute(context.viewer, input, { name: input.name.trim(), networks: trimmed(input.networks) });
    switch (change.kind) {
      case 'changed': return this.present(context, change.id);
      case 'invalid': return invalidInput(context.locale, change.problems);
      case 'ended': return ended(context.locale);
      case 'conflict': return conflict(context.locale, { currentVersion: change.currentVersion, changedAt: null });
    }
  }

  private async told(context: RequestContext, { id, secret }: TokenMade): Promise<ApiTokenMadeType> {
    return { __typename: 'ApiTokenMade', token: await this.present(context, id), secret };
  }

  private async present({ viewer }: RequestContext, id: string): Promise<ApiTokenType> {
    return presentToken(await this.tokens.one(viewer, id), this.clock.now());
  }
}
