import type { Clock } from '../../kernel/clock';
import type { Transactions } from '../../kernel/transactions';
import { presenceLifetimeMs } from '../model/presence.entity';
import { PresenceStore } from '../store/presence.store';

/** Who looked at a file is of no use once they have gone. */
export class ForgetPresences {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(): Promise<void> {
    return this.transactions.run((tx) => new PresenceStore(tx.manager).forgetAllGone(new Date(this.clock.now().getTime() - presenceLifetimeMs)));
  }
}
