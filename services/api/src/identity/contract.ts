import type { Parts } from '../kernel/feature';
import type { Locale } from '../kernel/locale';
import type { Reads } from '../kernel/reads';
import type { Transaction } from '../kernel/transactions';

export {
  AccountCreated,
  AccountPurged,
  ActivationRequested,
  CredentialsForgotten,
  KnownAddressUsed,
  PasswordChanged,
  SignInCodeRequested,
} from './model/events';

/** To whom a mail about an account goes. */
export interface Recipient {
  readonly accountId: string;
  readonly address: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly login: string;
  readonly language: Locale;
}

export interface MintedLink {
  readonly token: string;
  readonly validUntil: Date;
}

export interface MintedCode {
  readonly digits: string;
  readonly validUntil: Date;
  readonly lifetimeMinutes: number;
}

export interface NewAccount {
  readonly firstName: string;
  readonly lastName: string;
  readonly address: string;
  readonly password: string;
  readonly language: Locale;
}

export declare function recipientOf(reads: Reads, accountId: string): Promise<Recipient | undefined>;
export declare function mintActivationLink(parts: Parts, accountId: string): Promise<MintedLink | undefined>;
export declare function mintResetLink(parts: Parts, accountId: string): Promise<MintedLink | undefined>;
export declare function mintSignInCode(parts: Parts, codeId: string): Promise<MintedCode | undefined>;
export declare function codeSent(parts: Parts, codeId: string): Promise<void>;
export declare function createValidatedAccount(tx: Transaction, parts: Parts, account: NewAccount): Promise<{ readonly accountId: string; readonly login: string }>;
