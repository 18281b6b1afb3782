import type { Clock } from '../../kernel/clock';
import type { DomainEvent } from '../../kernel/events';
import { newId } from '../../kernel/ids';
import type { Listener } from '../../kernel/transactions';
import { AccountCreated, AccountPurged } from '../../identity/contract';
import { ProfileStore } from '../store/profile.store';

/** A new account is a new candidate, with the names that were typed and nothing else. */
export const openProfile = (clock: Clock): Listener => ({
  on: 'account.created',
  async handle(event: DomainEvent, tx) {
    if (!(event instanceof AccountCreated)) return;
    await new ProfileStore(tx.manager).create({
      id: newId('can'),
      accountId: event.accountId,
      number: event.login,
      firstName: event.firstName,
      lastName: event.lastName,
      language: event.language === 'en' ? 'EN' : 'FR',
      createdAt: clock.now(),
    });
  },
});

export const removeProfile: Listener = {
  on: 'account.purged',
  async handle(event: DomainEvent, tx) {
    if (event instanceof AccountPurged) await new ProfileStore(tx.manager).removeOfAccount(event.accountId);
  },
};
