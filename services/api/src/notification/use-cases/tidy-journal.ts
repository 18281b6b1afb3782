import type { Clock } from '../../kernel/clock';
import type { Transactions } from '../../kernel/transactions';
import { AlertStore } from '../store/alert.store';
import { MailStore } from '../store/mail.store';

const DAY_MS = 86_400_000;

/** Ends the retention of the journal, and shows as failed what no job will send any more. */
export class TidyJournal {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(): Promise<void> {
    const now = this.clock.now().getTime();
    return this.transactions.run(async (tx) => {
      const mails = new MailStore(tx.manager);
      await mails.failSilentSince(new Date(now - 2 * DAY_MS));
      await new AlertStore(tx.manager).deleteBefore(new Date(now - 30 * DAY_MS));
      await mails.deleteOrderedBefore(new Date(now - 365 * DAY_MS));
    });
  }
}
