import type { DomainEvent } from '../../kernel/events';
import type { Locale } from '../../kernel/locale';

/** A person asked for an account, or staff or an import made one; it may still wait for its validation. */
export class AccountCreated implements DomainEvent {
  readonly name = 'account.created';
  constructor(
    readonly accountId: string,
    readonly login: string,
    readonly firstName: string,
    readonly lastName: string,
    readonly language: Locale,
  ) {}
}

/** The activation mail was lost, or the person signed up again. */
export class ActivationRequested implements DomainEvent {
  readonly name = 'account.activation-requested';
  constructor(readonly accountId: string) {}
}

/** Somebody tried to sign up with the address of an account in use: its owner is told, the screen says nothing. */
export class KnownAddressUsed implements DomainEvent {
  readonly name = 'account.known-address-used';
  constructor(readonly accountId: string) {}
}

export class CredentialsForgotten implements DomainEvent {
  readonly name = 'account.credentials-forgotten';
  constructor(readonly accountId: string) {}
}

/** A six-digit code was ordered; its digits are minted when the mail is about to leave. */
export class SignInCodeRequested implements DomainEvent {
  readonly name = 'sign-in.code-requested';
  constructor(
    readonly codeId: string,
    readonly accountId: string,
  ) {}
}

/** A code was asked for where none opens anything: the screen answers like everybody's, the mail says what does. */
export class PasswordNeeded implements DomainEvent {
  readonly name = 'sign-in.password-needed';
  constructor(
    readonly codeId: string,
    readonly accountId: string,
  ) {}
}

/** By its owner or through a reset link. */
export class PasswordChanged implements DomainEvent {
  readonly name = 'account.password-changed';
  constructor(readonly accountId: string) {}
}

/** The account goes: whoever keeps something of this person removes it now, in this transaction. */
export class AccountPurged implements DomainEvent {
  readonly name = 'account.purged';
  constructor(readonly accountId: string) {}
}
