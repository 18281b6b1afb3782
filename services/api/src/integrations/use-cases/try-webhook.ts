import type { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { Transactions } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import { assertAdministers } from '../integrations.policy';
import { WebhookStore } from '../store/webhook.store';
import type { PostEvent, Posted } from './post-event';

/** Sends an event that tells nothing, at once, and says how it went: for whoever sets up the other side. */
export class TryWebhook {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly post: PostEvent,
  ) {}

  async execute(viewer: Viewer, id: string): Promise<Posted> {
    const webhook = await this.transactions.run((tx) => new WebhookStore(tx.manager).find(id));
    assertAdministers(viewer, webhook);
    const { institutionId, centreId } = webhook;
    return this.post.execute(webhook, { id: newId('fev'), kind: 'TEST', at: this.clock.now(), institutionId, centreId, applicationId: null, candidateId: null, version: null }, 1);
  }
}
