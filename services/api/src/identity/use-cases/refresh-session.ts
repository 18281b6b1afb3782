import { hmac, sha256 } from '../../kernel/secrets';
import type { Transaction } from '../../kernel/transactions';
import { AuthEventKind, AuthOutcome } from '../model/auth-event.entity';
import { later } from '../model/code-rules';
import type { RefreshToken } from '../model/refresh-token.entity';
import { SessionEnd, type Session } from '../model/session.entity';
import { idleEnd, sessionRules } from '../model/session-rules';
import { AccountStore } from '../store/account.store';
import { AuthEventStore } from '../store/auth-event.store';
import { SessionStore } from '../store/session.store';
import type { Caller } from './caller';
import type { IdentityTools } from './identity-tools';
import { newRefreshToken, type SignedInSession } from './open-session';

export type Refresh = { readonly kind: 'signed-in'; readonly session: SignedInSession } | { readonly kind: 'ended' };

const ended: Refresh = { kind: 'ended' };

/** Exchanges a refresh token for its successor. A token presented again much later was stolen, or its thief was faster: the session ends. */
export class RefreshSession {
  constructor(private readonly tools: IdentityTools) {}

  async execute(secret: string | undefined, caller: Caller): Promise<Refresh> {
    if (secret === undefined) return ended;
    const now = this.tools.now();
    return this.tools.parts.transactions.run(async (tx) => {
      const presented = await new SessionStore(tx.manager).findToken(sha256(secret));
      if (presented === null) return ended;
      return this.exchange(tx, presented, secret, caller, now);
    });
  }

  /** The lock on the session puts thirty refreshes at once in a row. */
  private async exchange(tx: Transaction, presented: RefreshToken, secret: string, caller: Caller, now: Date): Promise<Refresh> {
    const sessions = new SessionStore(tx.manager);
    const session = await sessions.findLocked(presented.sessionId);
    if (!session?.isAlive(now)) return ended;
    const successor = hmac(this.tools.key('refresh'), secret);
    if (await sessions.useToken(presented.id, now)) {
      await sessions.addToken(newRefreshToken(session.id, successor, now));
      await this.prolong(tx, session, now);
    } else if (!(await isJustUsed(sessions, secret, now))) {
      await this.end(tx, session, caller, now);
      return ended;
    }
    const { accountId, id: sessionId, authenticatedAt, method } = session;
    return { kind: 'signed-in', session: { accountId, sessionId, authenticatedAt, method, refreshToken: successor } };
  }

  /** Activity moves the idle end; nothing moves the absolute one. */
  private async prolong(tx: Transaction, session: Session, now: Date): Promise<void> {
    const account = await new AccountStore(tx.manager).find(session.accountId);
    session.seenAt = now;
    session.idleEndsAt = idleEnd(now, account?.isPasswordOnly ?? true);
    await new SessionStore(tx.manager).save(session);
  }

  private async end(tx: Transaction, { id, accountId }: Session, caller: Caller, at: Date): Promise<void> {
    await new SessionStore(tx.manager).revoke(id, SessionEnd.TOKEN_REUSED, at);
    await new AuthEventStore(tx.manager).append({
      kind: AuthEventKind.SESSION_ENDED, outcome: AuthOutcome.FAILURE, at, accountId, sessionId: id, reason: SessionEnd.TOKEN_REUSED, caller,
    });
  }
}

async function isJustUsed(sessions: SessionStore, secret: string, now: Date): Promise<boolean> {
  const usedAt = (await sessions.findToken(sha256(secret)))?.usedAt ?? undefined;
  return usedAt !== undefined && now <= later(usedAt, sessionRules.graceSeconds * 1000);
}
