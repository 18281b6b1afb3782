import { AccountStore } from '../store/account.store';
import type { IdentityTools } from './identity-tools';
import { purgeAccount } from './purge-account';

const atOnce = 100;

/** Destroys the accounts that nobody has validated in time, each in a transaction of its own. Running it again changes nothing. */
export class DestroyUnvalidated {
  constructor(private readonly tools: IdentityTools) {}

  async execute(): Promise<number> {
    const { transactions } = this.tools.parts;
    const now = this.tools.now();
    let destroyed = 0;
    for (;;) {
      const due = await transactions.run((tx) => new AccountStore(tx.manager).dueForDestruction(now, atOnce));
      for (const id of due) if (await this.destroy(id, now)) destroyed += 1;
      if (due.length < atOnce) return destroyed;
    }
  }

  /** Asked again under the lock: a click in the meantime has saved it. */
  private destroy(id: string, now: Date): Promise<boolean> {
    return this.tools.parts.transactions.run(async (tx) => {
      const account = await new AccountStore(tx.manager).findLocked(id);
      if (!account?.isDue(now)) return false;
      await purgeAccount(tx, this.tools, account, now);
      return true;
    });
  }
}
