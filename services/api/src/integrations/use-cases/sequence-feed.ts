import type { Reads } from '../../kernel/reads';
import type { Transactions } from '../../kernel/transactions';
import { isUnsequenced } from '../store/feed.reads';
import { FeedStore } from '../store/feed.store';

const batch = 1_000;

/**
 * Gives positions to events that have been committed, without gaps. One at a time holds the head; the others wait for it and find
 * what is left. Whoever is killed in the middle has given none: positions and head are one transaction.
 */
export class SequenceFeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: Reads,
  ) {}

  async execute(): Promise<void> {
    if (!(await isUnsequenced(this.reads))) return;
    for (let given = batch; given === batch; ) given = await this.next();
  }

  private next(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const store = new FeedStore(tx.manager);
      const { position } = await store.lockHead();
      return store.sequenceAfter(position, batch);
    });
  }
}
