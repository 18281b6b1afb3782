import type { Clock } from '../../kernel/clock';
import type { Jobs, JobHandler } from '../../kernel/jobs';
import type { Reads } from '../../kernel/reads';
import type { Transaction, Transactions } from '../../kernel/transactions';
import { kindsIn } from '../model/feed-kind';
import type { WebhookEndpoint } from '../model/webhook-endpoint.entity';
import { DeliveryStore } from '../store/delivery.store';
import { nextDue } from '../store/delivery.reads';
import { eventsAfter, feedHead } from '../store/feed.reads';
import { activeWebhooks } from '../store/webhook.reads';
import { isActive, WebhookStore } from '../store/webhook.store';
import type { SequenceFeed } from './sequence-feed';
import { DELIVER_WEBHOOK, DISPATCH_WEBHOOKS } from './webhook-jobs';

const batch = 500;

interface DispatchParts {
  readonly transactions: Transactions;
  readonly reads: Reads;
  readonly clock: Clock;
  readonly jobs: Jobs;
}

/** Sequences what was told and hands it to each webhook that wants it; once a minute also what a killed process left behind. */
export class DispatchWebhooks implements JobHandler {
  readonly kind = DISPATCH_WEBHOOKS;
  readonly maxAttempts = 5;

  constructor(
    private readonly parts: DispatchParts,
    private readonly sequence: SequenceFeed,
  ) {}

  async run(): Promise<void> {
    await this.sequence.execute();
    const { position } = await feedHead(this.parts.reads);
    for (const webhook of await activeWebhooks(this.parts.reads)) {
      if (webhook.position < position) await this.dispatch(webhook.id);
    }
  }

  /** By the clock: also wakes what should have been delivered by now. */
  async sweep(): Promise<void> {
    await this.run();
    const { reads, transactions, jobs, clock } = this.parts;
    for (const { id } of await activeWebhooks(reads)) {
      const next = await nextDue(reads, id);
      if (next !== undefined && next <= clock.now()) await transactions.run((tx) => jobs.order(tx, deliveryJob(id)));
    }
  }

  private async dispatch(id: string): Promise<void> {
    for (let handed = batch; handed === batch; ) handed = await this.parts.transactions.run((tx) => this.handOver(tx, id));
  }

  /** The row of the webhook is held: no event is handed over twice or left out. */
  private async handOver(tx: Transaction, id: string): Promise<number> {
    const store = new WebhookStore(tx.manager);
    const webhook = await store.lock(id);
    if (webhook === null || !isActive(webhook)) return 0;
    const { position: head } = await feedHead(tx.reads);
    const events = await eventsAfter(tx.reads, { grants: [scopeOf(webhook)], kinds: kindsIn(webhook.kinds), after: Number(webhook.position), limit: batch });
    await new DeliveryStore(tx.manager).add(id, events, this.parts.clock.now());
    const last = events.at(-1)?.position ?? head;
    await store.change(id, { position: String(events.length === batch ? last : Math.max(last, head)) });
    if (events.length > 0) await this.parts.jobs.order(tx, deliveryJob(id));
    return events.length;
  }
}

const scopeOf = ({ centreId, institutionId }: WebhookEndpoint) =>
  centreId === null ? ({ scopeKind: 'INSTITUTION', scopeId: institutionId } as const) : ({ scopeKind: 'CENTRE', scopeId: centreId } as const);

/** Letters to people go first. */
export const deliveryJob = (webhookId: string, runAt?: Date) =>
  ({ kind: DELIVER_WEBHOOK, payload: { webhookId }, key: webhookId, priority: 7, ...(runAt && { runAt }) });
