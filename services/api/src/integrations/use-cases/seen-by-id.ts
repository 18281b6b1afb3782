import type { Clock } from '../../kernel/clock';
import type { Loader } from '../../kernel/loaders';
import type { RequestContext } from '../../kernel/request-context';
import { assertSignedIn } from '../../kernel/signed-in';
import { calendarDay } from '../../people/contract';
import { assertAdministers, assertKeepsTokens, isTold } from '../integrations.policy';
import type { TokenView } from '../model/token-view';
import { tokensOn } from '../store/api-token.reads';
import { deliveryById, type PlacedDelivery } from '../store/delivery.reads';
import { eventById, type FeedEventRow } from '../store/feed.reads';
import { countedWebhookById } from '../store/webhook.reads';
import type { CountedWebhook } from './read-webhooks';

/** What the viewer would meet in the feed. */
export async function seenEvent(context: RequestContext, id: string): Promise<FeedEventRow | undefined> {
  assertSignedIn(context.viewer);
  const event = await context.loadMaybe(eventById, id);
  return event !== undefined && isTold(context.viewer, event) ? event : undefined;
}

export async function seenWebhook(context: RequestContext, id: string): Promise<CountedWebhook> {
  assertSignedIn(context.viewer);
  const webhook = await context.loadMaybe(countedWebhookById, id);
  assertAdministers(context.viewer, webhook);
  return webhook;
}

export async function seenDelivery(context: RequestContext, id: string): Promise<PlacedDelivery> {
  assertSignedIn(context.viewer);
  const delivery = await context.loadMaybe(deliveryById, id);
  assertAdministers(context.viewer, delivery);
  return delivery;
}

/** Tokens by their ids, as they are on the day. */
export class SeeTokens {
  private readonly byId: Loader<string, TokenView>;

  constructor(clock: Clock) {
    this.byId = tokensOn(() => calendarDay(clock.now()));
  }

  async one(context: RequestContext, id: string): Promise<TokenView | undefined> {
    assertSignedIn(context.viewer);
    const token = await context.loadMaybe(this.byId, id);
    assertKeepsTokens(context.viewer, token?.institutionId, 'token');
    return token;
  }
}
