import type { Transaction } from '../../kernel/transactions';
import { hmac } from '../../kernel/secrets';
import type { Account } from '../model/account.entity';
import { AuthEventKind, AuthOutcome } from '../model/auth-event.entity';
import { AccountPurged } from '../model/events';
import { AccountStore } from '../store/account.store';
import { AuthEventStore } from '../store/auth-event.store';
import { TryStore } from '../store/try.store';
import type { IdentityTools } from './identity-tools';

/**
 * Destroys an account that its caller holds locked. Its address is free at once; its row goes last, when every feature has
 * let go of it. The audit keeps a keyed digest of the address and nothing else.
 */
export async function purgeAccount(tx: Transaction, tools: IdentityTools, account: Account, now: Date): Promise<void> {
  const accounts = new AccountStore(tx.manager);
  const address = await accounts.mainAddress(account.id);
  await new AuthEventStore(tx.manager).append({
    kind: AuthEventKind.PURGE,
    outcome: AuthOutcome.SUCCESS,
    at: now,
    accountId: account.id,
    ...(address && { addressDigest: hmac(tools.key('audit'), address.folded) }),
  });
  await accounts.freeAddresses(account.id);
  await new TryStore(tx.manager).forgetSubject(account.id);
  tx.announce(new AccountPurged(account.id));
}
