import type { DomainEvent } from '../../kernel/events';
import type { Transaction } from '../../kernel/transactions';
import type { Account } from '../model/account.entity';
import { maskAddress, parseAddress, type Address } from '../model/address';
import { AuthEventKind, AuthOutcome } from '../model/auth-event.entity';
import { later } from '../model/code-rules';
import { ActivationRequested, CredentialsForgotten, KnownAddressUsed } from '../model/events';
import { AccountStore } from '../store/account.store';
import { AuthEventStore } from '../store/auth-event.store';
import { TryStore } from '../store/try.store';
import type { Caller } from './caller';
import type { IdentityTools } from './identity-tools';
import { mailSubjectOf, takeMail } from './order-mail';
import type { MailOrdered } from './sign-up';

export type MailWish = 'activation' | 'credentials';

const kinds: Readonly<Record<MailWish, AuthEventKind>> = {
  activation: AuthEventKind.ACTIVATION_REQUESTED,
  credentials: AuthEventKind.CREDENTIALS_FORGOTTEN,
};

/** Whoever lost the activation mail or forgot the credentials gets the mail that helps now; the answer is the same for everybody. */
export class AskForMail {
  constructor(private readonly tools: IdentityTools) {}

  async execute(wish: MailWish, typed: string, caller: Caller): Promise<MailOrdered> {
    const now = this.tools.now();
    const wait = await this.tools.networks.take('mail', caller.clientIp);
    if (wait !== undefined) return { kind: 'try-later', retryAt: later(now, wait) };
    const address = parseAddress(typed);
    if (address === undefined) return { kind: 'invalid', problems: [{ field: 'emailAddress', code: typed.trim() === '' ? 'REQUIRED' : 'ADDRESS' }] };
    const retryAt = await this.tools.parts.transactions.run((tx) => this.order(tx, wish, address, caller, now));
    return retryAt === undefined ? { kind: 'mail-sent', maskedAddress: maskAddress(address.address), validUntil: null } : { kind: 'try-later', retryAt };
  }

  private async order(tx: Transaction, wish: MailWish, address: Address, caller: Caller, now: Date): Promise<Date | undefined> {
    const subject = this.tools.strangerSubject(mailSubjectOf(address));
    const retryAt = await takeMail(new TryStore(tx.manager), subject, this.tools.networkTag(caller.clientIp), now);
    if (retryAt !== undefined) return retryAt;
    const accounts = new AccountStore(tx.manager);
    const known = await accounts.findSignInAddress(address.folded);
    const account = known === null ? null : await accounts.find(known.accountId);
    const event = account === null ? undefined : helpfulMail(wish, account, now);
    await new AuthEventStore(tx.manager).append({
      kind: kinds[wish],
      outcome: event === undefined ? AuthOutcome.FAILURE : AuthOutcome.SUCCESS,
      at: now,
      accountId: account?.id ?? null,
      caller,
    });
    if (event !== undefined) tx.announce(event);
    return undefined;
  }
}

/** What a person asks for is not always what helps: an account that waits needs its activation, one in use its credentials. */
function helpfulMail(wish: MailWish, account: Account, now: Date): DomainEvent | undefined {
  if (account.awaitsValidation(now)) return new ActivationRequested(account.id);
  if (!account.isActive) return undefined;
  return wish === 'credentials' ? new CredentialsForgotten(account.id) : new KnownAddressUsed(account.id);
}
