import type { DomainEvent } from '../../kernel/events';
import type { Listener, Transaction } from '../../kernel/transactions';
import { AccountPurged } from '../model/events';
import { AccountStore } from '../store/account.store';

/** Told after everybody has been told of the purge: events queue, so whoever kept something of the account has let go by now. */
class AccountEmptied implements DomainEvent {
  readonly name = 'account.emptied';
  constructor(readonly accountId: string) {}
}

export const removePurged: readonly Listener[] = [
  {
    on: 'account.purged',
    handle(event: DomainEvent, tx: Transaction): Promise<void> {
      if (event instanceof AccountPurged) tx.announce(new AccountEmptied(event.accountId));
      return Promise.resolve();
    },
  },
  {
    on: 'account.emptied',
    async handle(event: DomainEvent, tx: Transaction): Promise<void> {
      if (event instanceof AccountEmptied) await new AccountStore(tx.manager).remove(event.accountId);
    },
  },
];
