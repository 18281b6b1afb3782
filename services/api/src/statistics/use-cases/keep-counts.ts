import type { Log } from '../../kernel/log';
import type { Reads } from '../../kernel/reads';
import type { Transactions } from '../../kernel/transactions';
import { figuresAreOffBy, StandingCountStore } from '../store/standing-count.store';

/** Changes become counts, a batch to a transaction: reading them stays quick. */
export class FoldChanges {
  constructor(private readonly transactions: Transactions) {}

  async execute(): Promise<void> {
    while (await this.transactions.run((tx) => new StandingCountStore(tx.manager).foldSome())) continue;
  }
}

/** Counts everything once more. What is off is mended by a change like any other, so that nobody waits for it and nothing is counted twice. */
export class Recount {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly log: Log,
  ) {}

  async execute(): Promise<void> {
    const off = await figuresAreOffBy(this.reads);
    if (off.length > 0) this.log.warn({ figures: off.length }, 'statistics were off and are mended');
    await this.transactions.run((tx) => new StandingCountStore(tx.manager).note(off));
    await this.transactions.run((tx) => new StandingCountStore(tx.manager).forgetEmpty());
  }
}
