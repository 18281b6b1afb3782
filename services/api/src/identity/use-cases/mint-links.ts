import type { Parts } from '../../kernel/feature';
import { newId } from '../../kernel/ids';
import { newSecret, sha256 } from '../../kernel/secrets';
import type { Transaction } from '../../kernel/transactions';
import { hours, later } from '../model/code-rules';
import { LinkPurpose, MailedLink } from '../model/mailed-link.entity';
import { AccountStore } from '../store/account.store';
import { LinkStore } from '../store/link.store';

export interface MintedLink {
  readonly token: string;
  readonly validUntil: Date;
}

const resetHours = 2;

/** The link that validates an account, made when its mail is about to leave; earlier ones stay good until the account's own end. */
export function mintActivationLink(parts: Parts, accountId: string): Promise<MintedLink | undefined> {
  return parts.transactions.run(async (tx) => {
    const now = parts.clock.now();
    const account = await new AccountStore(tx.manager).findLocked(accountId);
    const until = account?.awaitsValidation(now) ? account.destroyAt : null;
    return until === null ? undefined : mint(tx, accountId, LinkPurpose.ACTIVATION, until, now);
  });
}

/** The link that lets a person choose a new password; it ends those made before. */
export function mintResetLink(parts: Parts, accountId: string): Promise<MintedLink | undefined> {
  return parts.transactions.run(async (tx) => {
    const now = parts.clock.now();
    const account = await new AccountStore(tx.manager).findLocked(accountId);
    if (!account?.isActive) return undefined;
    await new LinkStore(tx.manager).endAll(accountId, LinkPurpose.RESET, now);
    return mint(tx, accountId, LinkPurpose.RESET, later(now, hours(resetHours)), now);
  });
}

async function mint(tx: Transaction, accountId: string, purpose: LinkPurpose, validUntil: Date, now: Date): Promise<MintedLink> {
  const token = newSecret();
  await new LinkStore(tx.manager).add(Object.assign(new MailedLink(), {
    id: newId('lnk'), accountId, purpose, tokenHash: sha256(token), createdAt: now, expiresAt: validUntil, usedAt: null,
  }));
  return { token, validUntil };
}
