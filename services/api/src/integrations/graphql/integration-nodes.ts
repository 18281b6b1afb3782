import type { Clock } from '../../kernel/clock';
import { nodes, type FindNode } from '../../kernel/nodes';
import { assertSignedIn } from '../../kernel/signed-in';
import { calendarDay } from '../../people/contract';
import { assertAdministers, assertKeepsTokens, isTold } from '../integrations.policy';
import { tokensOn } from '../store/api-token.reads';
import { deliveryById } from '../store/delivery.reads';
import { eventById } from '../store/feed.reads';
import { countedWebhookById } from '../store/webhook.reads';
import { presentToken } from './api-token.presenter';
import { presentDelivery, presentWebhook } from './wording';

const findEvent: FindNode = async (context, id) => {
  assertSignedIn(context.viewer);
  const event = await context.loadMaybe(eventById, id);
  return event !== undefined && isTold(context.viewer, event) ? { __typename: 'Event', ...event } : undefined;
};

const findWebhook: FindNode = async (context, id) => {
  assertSignedIn(context.viewer);
  const webhook = await context.loadMaybe(countedWebhookById, id);
  assertAdministers(context.viewer, webhook);
  return presentWebhook(webhook);
};

const findDelivery: FindNode = async (context, id) => {
  assertSignedIn(context.viewer);
  const delivery = await context.loadMaybe(deliveryById, id);
  assertAdministers(context.viewer, delivery);
  return presentDelivery(context.locale, delivery);
};

function tokenFinder(clock: Clock): FindNode {
  const tokens = tokensOn(() => calendarDay(clock.now()));
  return async (context, id) => {
    assertSignedIn(context.viewer);
    const token = await context.loadMaybe(tokens, id);
    assertKeepsTokens(context.viewer, token?.institutionId, 'token');
    return token && presentToken(token, clock.now());
  };
}

export function registerIntegrationNodes(clock: Clock): void {
  nodes.register('fev', 'Event', findEvent);
  nodes.register('whk', 'Webhook', findWebhook);
  nodes.register('whd', 'WebhookDelivery', findDelivery);
  nodes.register('tok', 'ApiToken', tokenFinder(clock));
}
