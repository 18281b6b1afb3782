import type { Clock } from '../../kernel/clock';
import { nodes } from '../../kernel/nodes';
import { seenDelivery, seenEvent, seenWebhook, SeeTokens } from '../use-cases/seen-by-id';
import { presentToken } from './api-token.presenter';
import { presentDelivery, presentWebhook } from './wording';

export function registerIntegrationNodes(clock: Clock): void {
  const tokens = new SeeTokens(clock);
  nodes.register('fev', 'Event', async (context, id) => {
    const event = await seenEvent(context, id);
    return event && { __typename: 'Event', ...event };
  });
  nodes.register('whk', 'Webhook', async (context, id) => presentWebhook(await seenWebhook(context, id)));
  nodes.register('whd', 'WebhookDelivery', async (context, id) => presentDelivery(context.locale, await seenDelivery(context, id)));
  nodes.register('tok', 'ApiToken', async (context, id) => {
    const token = await tokens.one(context, id);
    return token && presentToken(token, clock.now());
  });
}
