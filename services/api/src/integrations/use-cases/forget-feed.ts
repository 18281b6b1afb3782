import type { Clock } from '../../kernel/clock';
import type { Transactions } from '../../kernel/transactions';
import { DeliveryStore } from '../store/delivery.store';
import { FeedStore } from '../store/feed.store';

const dayMs = 86_400_000;
export const feedKeptDays = 90;
export const journalKeptDays = 30;

/** Forgets events after 90 days, and deliveries after 30. */
export class ForgetFeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now().getTime();
    await this.transactions.run((tx) => new FeedStore(tx.manager).forgetBefore(new Date(now - feedKeptDays * dayMs)));
    await this.transactions.run((tx) => new DeliveryStore(tx.manager).forgetBefore(new Date(now - journalKeptDays * dayMs)));
  }
}
