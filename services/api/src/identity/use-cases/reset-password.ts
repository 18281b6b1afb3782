import type { Problem } from '../../kernel/refusal';
import { sha256 } from '../../kernel/secrets';
import type { Transaction } from '../../kernel/transactions';
import { AuthEventKind, AuthOutcome } from '../model/auth-event.entity';
import { LinkPurpose, type MailedLink } from '../model/mailed-link.entity';
import { judgePassword } from '../model/password-policy';
import { SessionEnd } from '../model/session.entity';
import { readAccount } from '../store/account.reads';
import { AccountStore } from '../store/account.store';
import { AuthEventStore } from '../store/auth-event.store';
import { LinkStore } from '../store/link.store';
import { TryStore } from '../store/try.store';
import type { Caller } from './caller';
import type { IdentityTools } from './identity-tools';
import type { PasswordHash } from './password-hasher';
import { setPassword } from './set-password';

export interface PasswordReset {
  readonly token: string;
  readonly password: string;
  readonly passwordAgain: string;
}

export type PasswordResetting =
  | { readonly kind: 'done' | 'link-ended' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** Whoever holds the mailed link chooses a new password; every browser is signed out. A refused password leaves the link as it was. */
export class ResetPassword {
  constructor(private readonly tools: IdentityTools) {}

  async execute(reset: PasswordReset, caller: Caller): Promise<PasswordResetting> {
    const now = this.tools.now();
    const link = await this.tools.parts.transactions.run((tx) => new LinkStore(tx.manager).find(sha256(reset.token), LinkPurpose.RESET));
    if (!link?.isUsable(now)) return this.refuse(link, caller, now);
    const account = await readAccount(this.tools.parts.reads, link.accountId);
    const context = account === undefined ? [] : [account.firstName, account.lastName, account.address, account.login];
    const problems = problemsOf(reset, context);
    if (problems.length > 0) return { kind: 'invalid', problems };
    const fresh = await this.tools.hasher.hash(reset.password);
    const isDone = await this.tools.parts.transactions.run((tx) => this.follow(tx, link, fresh, caller, now));
    return isDone ? { kind: 'done' } : this.refuse(link, caller, now);
  }

  private async follow(tx: Transaction, link: MailedLink, fresh: PasswordHash, caller: Caller, now: Date): Promise<boolean> {
    const account = await new AccountStore(tx.manager).findLocked(link.accountId);
    if (!account?.isActive || !(await new LinkStore(tx.manager).use(link.id, now))) return false;
    await setPassword(tx, account, fresh, now, { reason: SessionEnd.PASSWORD_CHANGED });
    const tries = new TryStore(tx.manager);
    await tries.forgetSubject(account.id);
    await new AuthEventStore(tx.manager).append({ kind: AuthEventKind.PASSWORD_RESET, outcome: AuthOutcome.SUCCESS, at: now, accountId: account.id, caller });
    return true;
  }

  private async refuse(link: MailedLink | null, caller: Caller, at: Date): Promise<PasswordResetting> {
    await this.tools.parts.transactions.run((tx) => new AuthEventStore(tx.manager).append({
      kind: AuthEventKind.PASSWORD_RESET, outcome: AuthOutcome.FAILURE, at, accountId: link?.accountId ?? null, reason: 'link-ended', caller,
    }));
    return { kind: 'link-ended' };
  }
}

const problemsOf = (reset: PasswordReset, context: readonly string[]): Problem[] => [
  ...judgePassword(reset.password, context).problems,
  ...(reset.password === reset.passwordAgain ? [] : [{ field: 'passwordAgain', code: 'DIFFERENT_PASSWORD' }]),
];
