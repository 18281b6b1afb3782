import type { Locale } from '../../kernel/locale';
import type { Problem } from '../../kernel/refusal';
import type { Transaction } from '../../kernel/transactions';
import type { Account } from '../model/account.entity';
import { maskAddress, parseAddress, type Address } from '../model/address';
import { AuthEventKind, AuthOutcome } from '../model/auth-event.entity';
import { later } from '../model/code-rules';
import { destructionDeadline } from '../model/destruction-deadline';
import { AccountCreated, ActivationRequested, KnownAddressUsed } from '../model/events';
import { registered } from '../model/new-account';
import { judgePassword } from '../model/password-policy';
import { nameProblems, parseName } from '../model/person-name';
import { AccountStore } from '../store/account.store';
import { AuthEventStore } from '../store/auth-event.store';
import { TryStore } from '../store/try.store';
import type { Caller } from './caller';
import type { IdentityTools } from './identity-tools';
import { mailSubjectOf, takeMail } from './order-mail';
import type { PasswordHash } from './password-hasher';
import { purgeAccount } from './purge-account';

export interface SignUpForm {
  readonly lastName: string;
  readonly firstName: string;
  readonly emailAddress: string;
  readonly emailAddressAgain: string;
  readonly password: string;
  readonly passwordAgain: string;
  readonly language: Locale;
}

export type MailOrdered =
  | { readonly kind: 'mail-sent'; readonly maskedAddress: string; readonly validUntil: Date | null }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'try-later'; readonly retryAt: Date };

interface Newcomer {
  readonly form: SignUpForm;
  readonly address: Address;
  readonly password: PasswordHash;
}

/** What the account that waits for this address had as a password, and whether the same was typed now. */
interface Compared {
  readonly keptHash: string | null;
  readonly isSame: boolean;
}

/** Creates an account, or tells the owner of the address by mail that there is one: the answer is the same. */
export class SignUp {
  constructor(private readonly tools: IdentityTools) {}

  async execute(form: SignUpForm, caller: Caller): Promise<MailOrdered> {
    const now = this.tools.now();
    const wait = await this.tools.networks.take('sign-up', caller.clientIp);
    if (wait !== undefined) return { kind: 'try-later', retryAt: later(now, wait) };
    const address = parseAddress(form.emailAddress);
    const problems = problemsOf(form, address);
    if (address === undefined || problems.length > 0) return { kind: 'invalid', problems };
    const newcomer = { form, address, password: await this.tools.hasher.hash(form.password) };
    const retryAt = await this.order(newcomer, caller, now);
    return retryAt === undefined
      ? { kind: 'mail-sent', maskedAddress: maskAddress(address.address), validUntil: destructionDeadline(now) }
      : { kind: 'try-later', retryAt };
  }

  /** Hashing takes its time outside the transaction: when the waiting account has changed meanwhile, its password is compared again. */
  private async order(newcomer: Newcomer, caller: Caller, now: Date): Promise<Date | undefined> {
    for (;;) {
      const compared = await this.compare(newcomer);
      const ordered = await this.tools.parts.transactions.run((tx) => this.register(tx, newcomer, compared, caller, now));
      if (ordered !== 'moved') return ordered;
    }
  }

  private async compare({ form, address }: Newcomer): Promise<Compared> {
    const owner = await this.tools.parts.transactions.run(({ manager }) => ownerOf(new AccountStore(manager), address));
    const { passwordHash: hash, passwordKeyId: keyId } = owner === null || owner.isActive ? { passwordHash: null, passwordKeyId: null } : owner;
    const { isRight } = await this.tools.hasher.check(hash === null || keyId === null ? undefined : { hash, keyId }, form.password);
    return { keptHash: hash, isSame: isRight };
  }

  private async register(tx: Transaction, newcomer: Newcomer, compared: Compared, caller: Caller, now: Date): Promise<Date | 'moved' | undefined> {
    const { address } = newcomer;
    const tries = new TryStore(tx.manager);
    const subject = this.tools.strangerSubject(mailSubjectOf(address));
    await tries.lockCounter(subject, now);
    const owner = await ownerOf(new AccountStore(tx.manager), address);
    if (hasMoved(owner, compared)) return 'moved';
    const retryAt = await takeMail(tries, subject, this.tools.networkTag(caller.clientIp), now);
    if (retryAt !== undefined) return retryAt;
    if (owner === null || owner.isDue(now)) await this.create(tx, newcomer, owner, caller, now);
    else if (owner.isActive) await this.tellOwner(tx, owner, caller, now);
    else await this.remind(tx, owner, compared, caller, now);
    return undefined;
  }

  /**
   * Whoever signs up first or last may be a stranger, and only the owner of the mailbox can validate. So a second sign-up
   * changes nothing but the deadline, which the screen has just told; and once two passwords were typed neither is trusted:
   * the owner chooses one by mail after the validation.
   */
  private async remind(tx: Transaction, pending: Account, { isSame }: Compared, caller: Caller, at: Date): Promise<void> {
    pending.destroyAt = destructionDeadline(at);
    if (!isSame) pending.forgetPassword();
    await new AccountStore(tx.manager).save(pending);
    await new AuthEventStore(tx.manager).append({ kind: AuthEventKind.SIGN_UP, outcome: AuthOutcome.FAILURE, at, accountId: pending.id, caller });
    tx.announce(new ActivationRequested(pending.id));
  }

  private async tellOwner(tx: Transaction, owner: Account, caller: Caller, at: Date): Promise<void> {
    await new AuthEventStore(tx.manager).append({ kind: AuthEventKind.SIGN_UP_KNOWN_ADDRESS, outcome: AuthOutcome.FAILURE, at, accountId: owner.id, caller });
    tx.announce(new KnownAddressUsed(owner.id));
  }

  /** An account whose time is over and that nobody has destroyed yet makes room. */
  private async create(tx: Transaction, { form, address, password }: Newcomer, before: Account | null, caller: Caller, at: Date): Promise<void> {
    if (before !== null) await purgeAccount(tx, this.tools, before, at);
    const accounts = new AccountStore(tx.manager);
    const login = await accounts.issueLogin(at);
    const names = { firstName: parseName(form.firstName), lastName: parseName(form.lastName), language: form.language };
    const rows = registered({ login, ...names, address, password }, at);
    await accounts.add(rows.account, rows.address);
    await new AuthEventStore(tx.manager).append({ kind: AuthEventKind.SIGN_UP, outcome: AuthOutcome.SUCCESS, at, accountId: rows.account.id, caller });
    tx.announce(new AccountCreated(rows.account.id, login, names.firstName, names.lastName, names.language));
  }
}

const hasMoved = (owner: Account | null, { keptHash }: Compared): boolean => owner !== null && !owner.isActive && owner.passwordHash !== keptHash;

/** Locked until the commit. */
async function ownerOf(accounts: AccountStore, address: Address): Promise<Account | null> {
  const known = await accounts.findAddress(address.folded);
  return known === null ? null : accounts.findLocked(known.accountId);
}

function problemsOf(form: SignUpForm, address: Address | undefined): Problem[] {
  return [
    ...nameProblems('lastName', form.lastName),
    ...nameProblems('firstName', form.firstName),
    ...addressProblems(form, address),
    ...judgePassword(form.password, [form.lastName, form.firstName, form.emailAddress].map((text) => text.slice(0, 300))).problems,
    ...(form.password === form.passwordAgain ? [] : [{ field: 'passwordAgain', code: 'DIFFERENT_PASSWORD' }]),
  ];
}

function addressProblems(form: SignUpForm, address: Address | undefined): Problem[] {
  if (form.emailAddress.trim() === '') return [{ field: 'emailAddress', code: 'REQUIRED' }];
  if (address === undefined) return [{ field: 'emailAddress', code: 'ADDRESS' }];
  return parseAddress(form.emailAddressAgain)?.folded === address.folded ? [] : [{ field: 'emailAddressAgain', code: 'DIFFERENT_ADDRESS' }];
}
