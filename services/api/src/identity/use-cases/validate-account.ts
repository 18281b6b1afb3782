import { sha256 } from '../../kernel/secrets';
import type { Transaction } from '../../kernel/transactions';
import { AuthEventKind, AuthOutcome } from '../model/auth-event.entity';
import { LinkPurpose, type MailedLink } from '../model/mailed-link.entity';
import { AccountStore } from '../store/account.store';
import { AuthEventStore } from '../store/auth-event.store';
import { LinkStore } from '../store/link.store';
import type { Caller } from './caller';
import type { IdentityTools } from './identity-tools';

export type AccountValidation = { readonly kind: 'done' } | { readonly kind: 'link-ended' };

/** The person's click on the page behind the mailed link. */
export class ValidateAccount {
  constructor(private readonly tools: IdentityTools) {}

  execute(token: string, caller: Caller): Promise<AccountValidation> {
    const now = this.tools.now();
    return this.tools.parts.transactions.run(async (tx) => {
      const link = await new LinkStore(tx.manager).find(sha256(token), LinkPurpose.ACTIVATION);
      const isDone = link !== null && (await this.follow(tx, link, now));
      await new AuthEventStore(tx.manager).append({
        kind: AuthEventKind.VALIDATION,
        outcome: isDone ? AuthOutcome.SUCCESS : AuthOutcome.FAILURE,
        at: now,
        accountId: link?.accountId ?? null,
        caller,
      });
      return { kind: isDone ? 'done' : 'link-ended' };
    });
  }

  /** The lock on the account decides between a click and its destruction; a second click finds it done and says so. */
  private async follow(tx: Transaction, link: MailedLink, now: Date): Promise<boolean> {
    const accounts = new AccountStore(tx.manager);
    const account = await accounts.findLocked(link.accountId);
    if (account === null) return false;
    if (account.isActive) return link.usedAt !== null;
    if (now >= link.expiresAt || account.validate(now) !== 'validated') return false;
    await accounts.save(account);
    await accounts.verifyAddresses(account.id, now);
    return new LinkStore(tx.manager).use(link.id, now);
  }
}
