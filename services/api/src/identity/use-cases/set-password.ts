import type { Transaction } from '../../kernel/transactions';
import type { Account } from '../model/account.entity';
import { PasswordChanged } from '../model/events';
import { LinkPurpose } from '../model/mailed-link.entity';
import type { SessionEnd } from '../model/session.entity';
import { AccountStore } from '../store/account.store';
import { LinkStore } from '../store/link.store';
import { SessionStore } from '../store/session.store';
import type { PasswordHash } from './password-hasher';

/** Replaces the password of a locked account: reset links and the other sessions end with the old one, and the owner is told. */
export async function setPassword(
  tx: Transaction,
  account: Account,
  fresh: PasswordHash,
  now: Date,
  sessions: { readonly reason: SessionEnd; readonly exceptSession?: string },
): Promise<void> {
  account.passwordHash = fresh.hash;
  account.passwordKeyId = fresh.keyId;
  account.passwordChangedAt = now;
  await new AccountStore(tx.manager).save(account);
  await new LinkStore(tx.manager).endAll(account.id, LinkPurpose.RESET, now);
  await new SessionStore(tx.manager).revokeAll(account.id, sessions.reason, now, sessions.exceptSession);
  tx.announce(new PasswordChanged(account.id));
}
