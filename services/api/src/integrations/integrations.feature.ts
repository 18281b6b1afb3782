import type { Feature } from '../kernel/feature';
import { ApiTokenMutationsResolver } from './graphql/api-token-mutations.resolver';
import { ApiTokenResolver, ViewerTokenResolver } from './graphql/api-token.resolver';
import { ApiToken } from './model/api-token.entity';
import { CreateApiToken, RevokeApiToken, RotateApiToken, TokenDesk, UpdateApiToken } from './use-cases/keep-tokens';
import { ReadTokens } from './use-cases/read-tokens';

export const integrationsFeature: Feature = {
  name: 'integrations',
  entities: [ApiToken],
  rules: {
    'Viewer.token': 'owner',
    'Query.apiTokens': 'staff',
    'Mutation.createApiToken': 'staff',
    'Mutation.rotateApiToken': 'staff',
    'Mutation.revokeApiToken': 'staff',
    'Mutation.updateApiToken': 'staff',
    'ApiToken.*': 'staff',
    'ApiTokenMade.*': 'staff',
    'TokenUse.*': 'owner',
  },
  build({ transactions, reads, clock }) {
    const tokens = new ReadTokens(reads, clock);
    const desk = new TokenDesk(transactions, clock);
    const acts = { create: new CreateApiToken(transactions, clock), rotate: new RotateApiToken(desk), revoke: new RevokeApiToken(desk), update: new UpdateApiToken(desk) };
    return { resolvers: [new ApiTokenResolver(tokens, clock), new ViewerTokenResolver(), new ApiTokenMutationsResolver(acts, tokens, clock)] };
  },
};
