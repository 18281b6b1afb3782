import { newId } from '../../kernel/ids';
import type { Locale } from '../../kernel/locale';
import { Account, AccountStatus } from './account.entity';
import type { Address } from './address';
import { destructionDeadline } from './destruction-deadline';
import { AddressPurpose, EmailAddress } from './email-address.entity';

export interface Registration {
  readonly login: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly language: Locale;
  readonly address: Address;
  readonly password: { readonly hash: string; readonly keyId: string };
  /** The sandbox that invents this person. */
  readonly inventedFor?: string | undefined;
}

export interface NewAccountFacts {
  readonly account: Account;
  readonly address: EmailAddress;
}

/** An account that waits for its person to click in the mail. */
export function registered(registration: Registration, now: Date): NewAccountFacts {
  const account = Object.assign(new Account(), {
    id: newId('acc'),
    login: registration.login,
    firstName: registration.firstName,
    lastName: registration.lastName,
    language: registration.language,
    status: AccountStatus.UNVALIDATED,
    isPasswordOnly: false,
    passwordHash: registration.password.hash,
    passwordKeyId: registration.password.keyId,
    passwordChangedAt: now,
    createdAt: now,
    validatedAt: null,
    destroyAt: destructionDeadline(now),
    inventedFor: registration.inventedFor ?? null,
  });
  const address = Object.assign(new EmailAddress(), {
    id: newId('adr'),
    accountId: account.id,
    ...registration.address,
    purpose: AddressPurpose.SIGN_IN,
    isPrimary: true,
    createdAt: now,
    verifiedAt: null,
  });
  return { account, address };
}
