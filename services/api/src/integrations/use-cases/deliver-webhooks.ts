import { randomUUID } from 'node:crypto';
import type { Clock } from '../../kernel/clock';
import type { JobHandler, JobRun, Jobs } from '../../kernel/jobs';
import type { Reads } from '../../kernel/reads';
import type { Transaction, Transactions } from '../../kernel/transactions';
import { WebhookStopped } from '../model/events';
import { WebhookState, type WebhookEndpoint } from '../model/webhook-endpoint.entity';
import { isOutOfPatience, retryDelayMs } from '../model/webhook-retries';
import { dueDeliveries, nextDue, type DueDelivery } from '../store/delivery.reads';
import { DeliveryStore, type Attempt } from '../store/delivery.store';
import { isActive, WebhookStore } from '../store/webhook.store';
import { deliveryJob } from './dispatch-webhooks';
import type { PostEvent } from './post-event';
import { DELIVER_WEBHOOK } from './webhook-jobs';

const atOnce = 8;
/** After so long the place in the worker goes to somebody else, and the rest waits for its next turn. */
const turnMs = 20_000;
/** Longer than the slowest round. */
const leaseMs = 90_000;

interface DeliveryParts {
  readonly transactions: Transactions;
  readonly reads: Reads;
  readonly clock: Clock;
  readonly jobs: Jobs;
}

/**
 * Delivers what waits for one webhook. One worker at a time holds its lease; a round takes the first waiting event of up to eight
 * applications, so that of one application there are never two on their way, and one that fails holds back the later ones of its
 * application alone.
 */
export class DeliverWebhooks implements JobHandler {
  readonly kind = DELIVER_WEBHOOK;
  readonly maxAttempts = 5;

  constructor(
    private readonly parts: DeliveryParts,
    private readonly post: PostEvent,
  ) {}

  async run({ payload }: JobRun): Promise<void> {
    const id = typeof payload['webhookId'] === 'string' ? payload['webhookId'] : '';
    const leaseId = randomUUID();
    if (!(await this.claim(id, leaseId))) return this.waitForOther(id);
    try {
      await this.turn(id, leaseId);
    } finally {
      await this.parts.transactions.run((tx) => new WebhookStore(tx.manager).release(id, leaseId));
    }
    await this.orderNext(id);
  }

  private claim(id: string, leaseId: string): Promise<boolean> {
    const now = this.parts.clock.now();
    return this.parts.transactions.run((tx) => new WebhookStore(tx.manager).claim(id, leaseId, { now, until: new Date(now.getTime() + leaseMs) }));
  }

  /** Whoever holds it looks again before letting go; should it have died, its lease ends. */
  private waitForOther(id: string): Promise<void> {
    return this.parts.transactions.run(async (tx) => {
      const webhook = await new WebhookStore(tx.manager).find(id);
      if (webhook !== null && isActive(webhook) && webhook.leaseUntil !== null) await this.parts.jobs.order(tx, deliveryJob(id, webhook.leaseUntil));
    });
  }

  private async turn(id: string, leaseId: string): Promise<void> {
    const began = performance.now();
    do {
      const webhook = await this.parts.transactions.run((tx) => new WebhookStore(tx.manager).find(id));
      if (webhook === null || !isActive(webhook)) return;
      const due = await dueDeliveries(this.parts.reads, id, this.parts.clock.now(), atOnce);
      if (due.length === 0) return;
      await Promise.all(due.map((delivery) => this.deliver(webhook, delivery)));
    } while (performance.now() - began < turnMs && (await this.claim(id, leaseId)));
  }

  private async deliver(webhook: WebhookEndpoint, { id, firstAttemptAt, attempts, event }: DueDelivery): Promise<void> {
    const { status, ms, error } = await this.post.execute(webhook, event, attempts + 1);
    const at = this.parts.clock.now();
    const attempt: Attempt = { id, at, status, ms, error };
    await this.parts.transactions.run(async (tx) => {
      const deliveries = new DeliveryStore(tx.manager);
      if (error === null) return deliveries.delivered(attempt);
      await deliveries.failed(attempt, new Date(at.getTime() + retryDelayMs(attempts + 1)));
      if (isOutOfPatience(firstAttemptAt ?? at, at)) await stop(tx, webhook.id, at);
    });
  }

  private async orderNext(id: string): Promise<void> {
    const next = await nextDue(this.parts.reads, id);
    if (next === undefined) return;
    await this.parts.transactions.run(async (tx) => {
      const webhook = await new WebhookStore(tx.manager).find(id);
      if (webhook !== null && isActive(webhook)) await this.parts.jobs.order(tx, deliveryJob(id, next));
    });
  }
}

/** Only once, whichever delivery was the last straw. */
async function stop(tx: Transaction, id: string, at: Date): Promise<void> {
  const webhooks = new WebhookStore(tx.manager);
  const webhook = await webhooks.lock(id);
  if (webhook === null || !isActive(webhook)) return;
  await webhooks.change(id, { state: WebhookState.STOPPED, stoppedAt: at, version: webhook.version + 1, updatedAt: at });
  tx.announce(new WebhookStopped(id, webhook.institutionId, webhook.name, at));
}
