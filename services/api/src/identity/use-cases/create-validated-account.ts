import type { Parts } from '../../kernel/feature';
import type { Locale } from '../../kernel/locale';
import type { Transaction } from '../../kernel/transactions';
import { parseAddress } from '../model/address';
import { AccountCreated } from '../model/events';
import { registered } from '../model/new-account';
import { SessionEnd } from '../model/session.entity';
import { AccountStore } from '../store/account.store';
import { SessionStore } from '../store/session.store';
import { PasswordHasher, type PasswordHash } from './password-hasher';

export interface NewAccount {
  readonly firstName: string;
  readonly lastName: string;
  readonly address: string;
  /** Hashing is slow: whoever makes many accounts hashes before the transaction, once. */
  readonly password: string | PasswordHash;
  readonly language: Locale;
  /** The sandbox that invents this person. */
  readonly inventedFor?: string;
}

/** An account whose address needs no proof: made by the house, for demonstration data and for sandboxes. */
export async function createValidatedAccount(tx: Transaction, parts: Parts, wanted: NewAccount): Promise<{ readonly accountId: string; readonly login: string }> {
  const now = parts.clock.now();
  const address = parseAddress(wanted.address);
  if (address === undefined) throw new Error('Not an address.');
  const accounts = new AccountStore(tx.manager);
  const login = await accounts.issueLogin(now);
  const { firstName, lastName, language, inventedFor } = wanted;
  const password = typeof wanted.password === 'string' ? await hashPassword(parts, wanted.password) : wanted.password;
  const rows = registered({ login, firstName, lastName, language, address, password, inventedFor }, now);
  rows.account.validate(now);
  rows.address.verifiedAt = now;
  await accounts.add(rows.account, rows.address);
  tx.announce(new AccountCreated(rows.account.id, login, firstName, lastName, language));
  return { accountId: rows.account.id, login };
}

/** Behind the gate that sign-ins pass, so that making accounts starves nobody. */
export const hashPassword = ({ serverKey }: Pick<Parts, 'serverKey'>, password: string): Promise<PasswordHash> => new PasswordHasher(serverKey).hash(password);

/** Called with every function that an account is given: a mailbox opens it no longer, nor does a session that one has opened. */
export async function restrictToPassword(tx: Transaction, accountId: string, now: Date): Promise<void> {
  const accounts = new AccountStore(tx.manager);
  const account = await accounts.lock(accountId);
  account.isPasswordOnly = true;
  await accounts.save(account);
  await new SessionStore(tx.manager).revokeOpenedBy('otp', accountId, SessionEnd.FUNCTION_GIVEN, now);
}
