import type { Feature, Parts } from '../kernel/feature';
import { ApiTokenMutationsResolver } from './graphql/api-token-mutations.resolver';
import { ApiTokenResolver, ViewerTokenResolver } from './graphql/api-token.resolver';
import { FeedResolver } from './graphql/feed.resolver';
import { InventedResolver } from './graphql/invented.resolver';
import { registerIntegrationNodes } from './graphql/integration-nodes';
import { WebhookResolver } from './graphql/webhook.resolver';
import { ApiToken } from './model/api-token.entity';
import { FeedEvent, FeedHead } from './model/feed-event.entity';
import { WebhookDelivery } from './model/webhook-delivery.entity';
import { WebhookEndpoint } from './model/webhook-endpoint.entity';
import { DeliverWebhooks } from './use-cases/deliver-webhooks';
import { DispatchWebhooks } from './use-cases/dispatch-webhooks';
import { ForgetFeed } from './use-cases/forget-feed';
import { CreateApiToken, RevokeApiToken, RotateApiToken, TokenDesk, UpdateApiToken } from './use-cases/keep-tokens';
import { InventCandidates } from './use-cases/invent-candidates';
import { CreateWebhook, UpdateWebhook } from './use-cases/manage-webhooks';
import { NoticeEnds } from './use-cases/notice-ends';
import { PostEvent } from './use-cases/post-event';
import { ReadFeed } from './use-cases/read-feed';
import { ReadTokens } from './use-cases/read-tokens';
import { ReadWebhooks } from './use-cases/read-webhooks';
import { ReplayWebhook } from './use-cases/replay-webhook';
import { SequenceFeed } from './use-cases/sequence-feed';
import { SteerWebhook } from './use-cases/steer-webhook';
import { TellFeed } from './use-cases/tell-feed';
import { TryWebhook } from './use-cases/try-webhook';

const timeZone = 'Europe/Paris';

export const integrationsFeature: Feature = {
  name: 'integrations',
  entities: [ApiToken, FeedEvent, FeedHead, WebhookEndpoint, WebhookDelivery],
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
    'Query.events': 'staff',
    'Query.latestEventCursor': 'staff',
    'Query.webhooks': 'staff',
    'Query.webhook': 'staff',
    'Query.webhookDeliveries': 'staff',
    'Mutation.createWebhook': 'staff',
    'Mutation.updateWebhook': 'staff',
    'Mutation.pauseWebhook': 'staff',
    'Mutation.resumeWebhook': 'staff',
    'Mutation.rotateWebhookSecret': 'staff',
    'Mutation.deleteWebhook': 'staff',
    'Mutation.testWebhook': 'staff',
    'Mutation.replayWebhookDelivery': 'staff',
    'Mutation.replayWebhook': 'staff',
    'Mutation.inventCandidates': 'staff',
    'InventedCandidates.*': 'staff',
    'InventedCandidate.*': 'staff',
    'Event.*': 'like-parent',
    'EventEdge.*': 'like-parent',
    'EventConnection.*': 'staff',
    'Webhook.*': 'staff',
    'WebhookSecret.*': 'staff',
    'WebhookTrial.*': 'staff',
    'WebhookDelivery.*': 'staff',
    'WebhookDeliveryEdge.*': 'like-parent',
    'WebhookDeliveryConnection.*': 'like-parent',
  },
  build(parts) {
    registerIntegrationNodes(parts.clock);
    const { transactions, reads, clock, jobs, outbound, serverKey } = parts;
    const sequence = new SequenceFeed(transactions, reads);
    const post = new PostEvent(outbound, clock, serverKey.key);
    const dispatch = new DispatchWebhooks(parts, sequence);
    const forget = new ForgetFeed(transactions, clock);
    return {
      resolvers: [new FeedResolver(new ReadFeed(reads, sequence)), webhooks(parts, post), ...tokens(parts), new InventedResolver(new InventCandidates(parts))],
      listeners: new TellFeed(clock, jobs).listeners(),
      jobs: [dispatch, new DeliverWebhooks(parts, post)],
      schedules: [
        { name: 'integrations.sweep', cron: '* * * * *', timeZone, run: () => dispatch.sweep() },
        { name: 'integrations.notice-ends', cron: '10 7 * * *', timeZone, run: () => new NoticeEnds(transactions, reads, clock).execute() },
        { name: 'integrations.forget', cron: '40 3 * * *', timeZone, run: () => forget.execute() },
      ],
    };
  },
};

const webhooks = (parts: Parts, post: PostEvent): WebhookResolver => new WebhookResolver({
  read: new ReadWebhooks(parts.reads), create: new CreateWebhook(parts), update: new UpdateWebhook(parts), steer: new SteerWebhook(parts),
  trial: new TryWebhook(parts.transactions, parts.clock, post), replay: new ReplayWebhook(parts),
});

function tokens({ transactions, reads, clock }: Parts): readonly object[] {
  const known = new ReadTokens(reads, clock);
  const desk = new TokenDesk(transactions, clock);
  const acts = { create: new CreateApiToken(transactions, clock), rotate: new RotateApiToken(desk), revoke: new RevokeApiToken(desk), update: new UpdateApiToken(desk) };
  return [new ApiTokenResolver(known, clock), new ViewerTokenResolver(), new ApiTokenMutationsResolver(acts, known, clock)];
}
