import type { Clock } from '../../kernel/clock';
import { isId } from '../../kernel/ids';
import type { Jobs } from '../../kernel/jobs';
import type { Reads } from '../../kernel/reads';
import type { Transactions } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import { administersWebhooks, assertAdministers, assertMayHear } from '../integrations.policy';
import { deliveryById } from '../store/delivery.reads';
import { DeliveryStore } from '../store/delivery.store';
import { positionBefore } from '../store/feed.reads';
import { WebhookStore } from '../store/webhook.store';
import { deliveryJob } from './dispatch-webhooks';
import { lockAdministered, webhookAct } from './manage-webhooks';
import { DISPATCH_WEBHOOKS } from './webhook-jobs';

interface ReplayParts {
  readonly transactions: Transactions;
  readonly reads: Reads;
  readonly clock: Clock;
  readonly jobs: Jobs;
}

/** Delivers again what was delivered, under the same event ids: a receiver that counts ids takes nothing twice. */
export class ReplayWebhook {
  constructor(private readonly parts: ReplayParts) {}

  async one(viewer: Viewer, deliveryId: string): Promise<string> {
    const delivery = isId('whd', deliveryId) ? (await deliveryById.batch(this.parts.reads, [deliveryId])).get(deliveryId) : undefined;
    assertAdministers(viewer, delivery);
    assertMayHear(viewer);
    const { clock, jobs, transactions } = this.parts;
    const now = clock.now();
    await transactions.run(async (tx) => {
      const webhook = await lockAdministered(tx, viewer, delivery.endpointId);
      await new DeliveryStore(tx.manager).again(delivery.id, now);
      await jobs.order(tx, deliveryJob(webhook.id));
      tx.announce(webhookAct('webhook.replayed', webhook, administersWebhooks(viewer).viewer, { eventId: delivery.eventId }));
    });
    return delivery.id;
  }

  /** Everything that happened from this instant on, in order, as far as events are kept. */
  async since(viewer: Viewer, id: string, instant: Date): Promise<string> {
    assertMayHear(viewer);
    const { jobs, transactions } = this.parts;
    await transactions.run(async (tx) => {
      const webhook = await lockAdministered(tx, viewer, id);
      const before = await positionBefore(tx.reads, webhook.institutionId, instant);
      if (before !== undefined && before < Number(webhook.position)) await new WebhookStore(tx.manager).change(id, { position: String(before) });
      await jobs.order(tx, { kind: DISPATCH_WEBHOOKS, payload: {}, priority: 6 });
      tx.announce(webhookAct('webhook.replayed', webhook, administersWebhooks(viewer).viewer, { since: instant.toISOString() }));
    });
    return id;
  }
}
