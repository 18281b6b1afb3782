import { newId } from '../../kernel/ids';
import { newSecret, sha256 } from '../../kernel/secrets';
import type { Transaction } from '../../kernel/transactions';
import type { Account } from '../model/account.entity';
import { AuthEventKind, AuthOutcome } from '../model/auth-event.entity';
import { RefreshToken } from '../model/refresh-token.entity';
import { Session, SessionEnd } from '../model/session.entity';
import { absoluteEnd, idleEnd, sessionRules } from '../model/session-rules';
import { AuthEventStore } from '../store/auth-event.store';
import { SessionStore } from '../store/session.store';
import type { Caller } from './caller';
import type { IdentityTools } from './identity-tools';

/** `pwd` password, `otp` code by mail: the names that RFC 8176 gives. */
export type Method = 'pwd' | 'otp';

/** A browser that is signed in now; the secret exists only here and in its cookie. */
export interface SignedInSession {
  readonly accountId: string;
  readonly sessionId: string;
  readonly authenticatedAt: Date;
  readonly method: string;
  readonly refreshToken: string;
}

/** What this browser has had until now: its access token lasts ten minutes, its refresh token as long as the session. */
export interface PreviousSession {
  readonly sessionId: string | undefined;
  readonly refreshToken: string | undefined;
}

export interface Opening {
  readonly account: Account;
  readonly method: Method;
  readonly caller: Caller;
  readonly now: Date;
  /** It ends, whoever's it was. */
  readonly previous: PreviousSession;
}

export async function openSession(tx: Transaction, tools: IdentityTools, opening: Opening): Promise<SignedInSession> {
  const { account, method, caller, now, previous } = opening;
  const sessions = new SessionStore(tx.manager);
  await endPrevious(sessions, previous, now);
  await makeRoom(tx, account.id, now);
  const session = Object.assign(new Session(), {
    id: newId('ses'),
    accountId: account.id,
    method,
    authenticatedAt: now,
    seenAt: now,
    idleEndsAt: idleEnd(now, account.isPasswordOnly),
    absoluteEndsAt: absoluteEnd(now),
    revokedAt: null,
    revokedFor: null,
    network: tools.networkTag(caller.clientIp),
    device: caller.userAgent.slice(0, 300),
  });
  await sessions.add(session);
  const refreshToken = newSecret();
  await sessions.addToken(newRefreshToken(session.id, refreshToken, now));
  return { accountId: account.id, sessionId: session.id, authenticatedAt: now, method, refreshToken };
}

async function endPrevious(sessions: SessionStore, { sessionId, refreshToken }: PreviousSession, now: Date): Promise<void> {
  const token = refreshToken === undefined ? null : await sessions.findToken(sha256(refreshToken));
  for (const id of new Set([sessionId, token?.sessionId])) {
    if (id !== undefined) await sessions.revoke(id, SessionEnd.REPLACED, now);
  }
}

export const newRefreshToken = (sessionId: string, secret: string, now: Date): RefreshToken =>
  Object.assign(new RefreshToken(), { id: newId('rft'), sessionId, tokenHash: sha256(secret), createdAt: now, usedAt: null });

async function makeRoom(tx: Transaction, accountId: string, now: Date): Promise<void> {
  const sessions = new SessionStore(tx.manager);
  const live = await sessions.live(accountId, now);
  for (const { id } of live.slice(0, Math.max(0, live.length - sessionRules.maxLive + 1))) {
    await sessions.revoke(id, SessionEnd.TOO_MANY, now);
    await new AuthEventStore(tx.manager).append({
      kind: AuthEventKind.SESSION_ENDED, outcome: AuthOutcome.SUCCESS, at: now, accountId, sessionId: id, reason: SessionEnd.TOO_MANY,
    });
  }
}
