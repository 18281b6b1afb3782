import { ask } from './identity';
import type { ApplicationStory } from './application-story';
import type { Answer, TestClient } from '../client';

const making = 'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { __typename ... on ApiTokenMade { secret token { id } } ... on Refusal { code } } }';
const revoking = 'mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) { __typename } }';

const ip = '192.0.2.7';

/** A program of the institution with an access token that an administrator made. */
export class TokenClient {
  private constructor(
    private readonly story: ApplicationStory,
    private readonly administrator: TestClient,
    readonly id: string,
    readonly secret: string,
  ) {}

  static async make(story: ApplicationStory, administrator: TestClient, scopes: readonly string[], more: object = {}): Promise<TokenClient> {
    const input = { institutionId: story.offer.institutionId, name: scopes.join(' ').slice(0, 100), scopes, expiresAt: new Date(story.api.clock.now().getTime() + 20 * 86_400_000).toISOString(), ...more };
    const made = (await ask(administrator, making, input)) as unknown as { readonly secret: string; readonly token: { readonly id: string } };
    return new TokenClient(story, administrator, made.token.id, made.secret);
  }

  get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.secret}` };
  }

  query<Data = Record<string, unknown>>(text: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> {
    return this.story.api.client({ ip }).query<Data>(text, variables, this.headers);
  }

  get(path: string): Promise<Response> {
    return this.story.api.client({ ip }).get(path, this.headers);
  }

  async revoke(version = 1): Promise<void> {
    await ask(this.administrator, revoking, { id: this.id, version });
  }
}
