import type { Reads } from '../kernel/reads';
import type { Transaction } from '../kernel/transactions';
import { Account } from './model/account.entity';
import { parseAddress } from './model/address';
import { readActiveAccountId } from './store/recipient.reads';

export {
  AccountCreated,
  AccountPurged,
  ActivationRequested,
  CredentialsForgotten,
  KnownAddressUsed,
  PasswordChanged,
  PasswordNeeded,
  SignInCodeRequested,
} from './model/events';
export { networkOf } from './model/network';
export { maskAddress } from './model/address';
export type { AccountFacts } from './model/account-facts';
export { countInvented, recipientOf, sandboxOfInvented, type Recipient } from './store/recipient.reads';
export { createValidatedAccount, hashPassword, restrictToPassword, type NewAccount } from './use-cases/create-validated-account';
export { mintActivationLink, mintResetLink, type MintedLink } from './use-cases/mint-links';
export { answeredBefore, answerOnce, type AskedOnce, type KeyReused } from './use-cases/answer-once';
export { changeLanguage } from './use-cases/set-language';
export { codeSent, mintSignInCode, type MintedCode } from './use-cases/mint-sign-in-code';

/** The account in use that signs in with what somebody typed. */
export async function activeAccountOf(reads: Reads, typedAddress: string): Promise<string | undefined> {
  const address = parseAddress(typedAddress);
  return address && readActiveAccountId(reads, address.folded);
}

/** What is counted per account is counted one after the other, until the commit. */
export async function lockAccount(tx: Transaction, accountId: string): Promise<void> {
  await tx.manager.query('SELECT id FROM account WHERE id = ? FOR UPDATE', [accountId]);
}

/** For foreign keys of later features; TypeORM asks for it when every entity is loaded. */
export const accountEntity = (): typeof Account => Account;
