import type { ActKind } from '../../kernel/act-kinds';
import type { Clock } from '../../kernel/clock';
import type { Jobs } from '../../kernel/jobs';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import { administersWebhooks } from '../integrations.policy';
import { WebhookState, type WebhookEndpoint } from '../model/webhook-endpoint.entity';
import { newSalt, secretOf } from '../model/webhook-signature';
import { DeliveryStore } from '../store/delivery.store';
import { WebhookStore } from '../store/webhook.store';
import { deliveryJob } from './dispatch-webhooks';
import { conflict, lockAdministered, webhookAct, type Conflicting } from './manage-webhooks';
import { DISPATCH_WEBHOOKS } from './webhook-jobs';

export interface SteerOrder {
  readonly id: string;
  readonly version: number;
}

export type Steered = { readonly kind: 'changed'; readonly id: string } | Conflicting;
export type Rotated = { readonly kind: 'rotated'; readonly id: string; readonly secret: string } | Conflicting;

const overlapMs = 24 * 3_600_000;

interface SteerParts {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly jobs: Jobs;
  readonly serverKey: { readonly key: Buffer };
}

/** Pauses a webhook, takes it up again, renews its secret, takes it away. */
export class SteerWebhook {
  constructor(private readonly parts: SteerParts) {}

  /** What happens meanwhile waits for it. */
  pause(viewer: Viewer, order: SteerOrder): Promise<Steered> {
    return this.change(viewer, order, 'webhook.paused', () => Promise.resolve({ state: WebhookState.PAUSED }));
  }

  /** What waited leaves at once, in order. */
  resume(viewer: Viewer, order: SteerOrder): Promise<Steered> {
    return this.change(viewer, order, 'webhook.resumed', async (tx, now) => {
      await new DeliveryStore(tx.manager).hasten(order.id, now);
      await this.parts.jobs.order(tx, { kind: DISPATCH_WEBHOOKS, payload: {}, priority: 6 });
      await this.parts.jobs.order(tx, deliveryJob(order.id));
      return { state: WebhookState.ACTIVE, stoppedAt: null };
    });
  }

  /** The secret before goes on signing beside the new one for a day. */
  async rotate(viewer: Viewer, order: SteerOrder): Promise<Rotated> {
    const salt = newSalt();
    const outcome = await this.change(viewer, order, 'webhook.secret-rotated', (_tx, now, webhook) =>
      Promise.resolve({ salt, previousSalt: webhook.salt, previousUntil: new Date(now.getTime() + overlapMs) }));
    return outcome.kind === 'conflict' ? outcome : { kind: 'rotated', id: order.id, secret: secretOf(this.parts.serverKey.key, order.id, salt) };
  }

  remove(viewer: Viewer, { id, version }: SteerOrder): Promise<{ readonly kind: 'removed' } | Conflicting> {
    return this.parts.transactions.run(async (tx) => {
      const webhook = await lockAdministered(tx, viewer, id);
      if (webhook.version !== version) return conflict(webhook);
      await new WebhookStore(tx.manager).remove(id);
      tx.announce(webhookAct('webhook.deleted', webhook, administersWebhooks(viewer).viewer));
      return { kind: 'removed' };
    });
  }

  private change(viewer: Viewer, { id, version }: SteerOrder, act: ActKind, columns: (tx: Transaction, now: Date, webhook: WebhookEndpoint) => Promise<Partial<WebhookEndpoint>>): Promise<Steered> {
    const now = this.parts.clock.now();
    return this.parts.transactions.run(async (tx) => {
      const webhook = await lockAdministered(tx, viewer, id);
      if (webhook.version !== version) return conflict(webhook);
      await new WebhookStore(tx.manager).change(id, { ...(await columns(tx, now, webhook)), version: version + 1, updatedAt: now });
      tx.announce(webhookAct(act, webhook, administersWebhooks(viewer).viewer));
      return { kind: 'changed', id };
    });
  }
}
