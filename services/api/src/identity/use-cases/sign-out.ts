import { sha256 } from '../../kernel/secrets';
import type { Viewer } from '../../kernel/viewer';
import { AuthEventKind, AuthOutcome } from '../model/auth-event.entity';
import { SessionEnd } from '../model/session.entity';
import { AuthEventStore } from '../store/auth-event.store';
import { SessionStore } from '../store/session.store';
import type { Caller } from './caller';
import type { IdentityTools } from './identity-tools';

/** Ends the session of this browser, known by its access token or, when that has expired, by its refresh token. */
export class SignOut {
  constructor(private readonly tools: IdentityTools) {}

  execute(viewer: Viewer, refreshToken: string | undefined, caller: Caller): Promise<void> {
    const now = this.tools.now();
    return this.tools.parts.transactions.run(async (tx) => {
      const sessions = new SessionStore(tx.manager);
      const token = refreshToken === undefined ? null : await sessions.findToken(sha256(refreshToken));
      const ids = new Set([viewer.kind === 'person' ? viewer.sessionId : undefined, token?.sessionId]);
      for (const sessionId of ids) {
        if (sessionId === undefined || !(await sessions.revoke(sessionId, SessionEnd.SIGN_OUT, now))) continue;
        const accountId = viewer.kind === 'person' ? viewer.accountId : null;
        await new AuthEventStore(tx.manager).append({ kind: AuthEventKind.SIGN_OUT, outcome: AuthOutcome.SUCCESS, at: now, accountId, sessionId, caller });
      }
    });
  }
}
