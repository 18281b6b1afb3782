import type { Transaction } from '../../kernel/transactions';
import type { Account } from '../model/account.entity';
import { hours, later } from '../model/code-rules';
import { isBeyondReason } from '../model/password-policy';
import { sessionRules } from '../model/session-rules';
import { TryKind } from '../model/sign-in-try.entity';
import { passwordOpensAt } from '../model/throttle';
import { AccountStore } from '../store/account.store';
import { SessionStore } from '../store/session.store';
import { TryStore, type Counted } from '../store/try.store';
import type { IdentityTools } from './identity-tools';
import type { PasswordHash } from './password-hasher';

export interface Trial {
  /** What failures are counted on. */
  readonly subject: string;
  readonly accountId: string | null;
  readonly clientIp: string;
}

export type TrialResult =
  | { readonly kind: 'try-later'; readonly retryAt: Date }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'right'; readonly checkedHash: string; readonly accountId: string; readonly fresh: PasswordHash | undefined; readonly counted: Counted };

interface Claim {
  readonly tryId: string;
  readonly counted: Counted;
  readonly account: Account | null;
}

/** Compares a password under the limits of its account. The try is counted before the work is done, so that fifty at once are fifty. */
export class PasswordTrial {
  constructor(private readonly tools: IdentityTools) {}

  async run(trial: Trial, password: string): Promise<TrialResult> {
    const claim = await this.tools.parts.transactions.run((tx) => this.claim(tx, trial));
    if (claim instanceof Date) return { kind: 'try-later', retryAt: claim };
    const kept = keptPassword(claim.account);
    const { isRight, isOutdated } = await this.check(claim, kept, password);
    if (!isRight || kept === undefined || claim.account === null) return { kind: 'wrong' };
    const fresh = isOutdated ? await this.tools.hasher.hash(password) : undefined;
    return { kind: 'right', checkedHash: kept.hash, accountId: claim.account.id, fresh, counted: claim.counted };
  }

  private async claim(tx: Transaction, { subject, accountId, clientIp }: Trial): Promise<Claim | Date> {
    const now = this.tools.now();
    const network = this.tools.networkTag(clientIp);
    const tries = new TryStore(tx.manager);
    await tries.lockCounter(subject, now);
    const failures = await tries.since(subject, TryKind.PASSWORD, later(now, -hours(24)));
    const opensAt = passwordOpensAt({ failures, network, isFamiliar: await isFamiliar(tx, accountId, network, now) }, now);
    if (opensAt !== undefined) return opensAt;
    const counted = { subject, kind: TryKind.PASSWORD, network };
    const account = accountId === null ? null : await new AccountStore(tx.manager).find(accountId);
    return { tryId: await tries.add(counted, now), counted, account };
  }

  private async check({ tryId }: Claim, kept: PasswordHash | undefined, password: string) {
    try {
      return isBeyondReason(password) ? await this.tools.hasher.check(undefined, '') : await this.tools.hasher.check(kept, password);
    } catch (error) {
      // Turned away at the gate: nothing was tried.
      await this.tools.parts.transactions.run((tx) => new TryStore(tx.manager).takeBack(tryId));
      throw error;
    }
  }
}

export const isFamiliar = (tx: Transaction, accountId: string | null, network: string, now: Date): Promise<boolean> =>
  accountId === null ? Promise.resolve(false) : new SessionStore(tx.manager).isFamiliar(accountId, network, later(now, -hours(24 * sessionRules.keptDays)));

function keptPassword(account: Account | null): PasswordHash | undefined {
  const { passwordHash: hash, passwordKeyId: keyId } = account ?? { passwordHash: null, passwordKeyId: null };
  return hash === null || keyId === null ? undefined : { hash, keyId };
}
