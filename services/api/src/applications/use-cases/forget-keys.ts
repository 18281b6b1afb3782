import type { Clock } from '../../kernel/clock';
import type { Transactions } from '../../kernel/transactions';
import { keyLifetimeMs } from '../model/submission-key.entity';
import { ApplicationStore } from '../store/application.store';

/** Keys of submissions are of no use after their day. */
export class ForgetKeys {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - keyLifetimeMs);
    return this.transactions.run((tx) => new ApplicationStore(tx.manager).deleteKeysBefore(before));
  }
}
