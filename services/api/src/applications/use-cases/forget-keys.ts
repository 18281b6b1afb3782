import type { Clock } from '../../kernel/clock';
import type { Transactions } from '../../kernel/transactions';
import { presenceLifetimeMs } from '../model/presence.entity';
import { keyLifetimeMs } from '../model/submission-key.entity';
import { ApplicationStore } from '../store/application.store';
import { PresenceStore } from '../store/presence.store';

/** Keys of submissions are of no use after their day, nor is who looked at a file once they have gone. */
export class ForgetKeys {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(): Promise<void> {
    const ago = (ms: number): Date => new Date(this.clock.now().getTime() - ms);
    return this.transactions.run(async (tx) => {
      await new ApplicationStore(tx.manager).deleteKeysBefore(ago(keyLifetimeMs));
      await new PresenceStore(tx.manager).forgetAllGone(ago(presenceLifetimeMs));
    });
  }
}
