import type { Reads } from '../../kernel/reads';
import type { AccountFacts, CodeFacts } from '../model/account-facts';
import { hours, later } from '../model/code-rules';

const accountColumns = `
  SELECT account.id, login, firstName, lastName, language, account.createdAt, COALESCE(email_address.address, '') AS address
  FROM account LEFT JOIN email_address ON email_address.accountId = account.id AND email_address.isPrimary = 1`;

export const readAccount = (reads: Reads, accountId: string): Promise<AccountFacts | undefined> =>
  reads.first<AccountFacts>(`${accountColumns} WHERE account.id = ?`, [accountId]);

const recentCodes = `
  SELECT id, purpose, channel, maskedAddress, orderedAt, expiresAt, tries, usedAt, replacedAt, sentAt
  FROM auth_code WHERE accountId = ? AND orderedAt > ? ORDER BY orderedAt DESC, id DESC LIMIT 20`;

/** The codes ordered for an account within the last day, newest first. */
export const readRecentCodes = (reads: Reads, accountId: string, now: Date): Promise<CodeFacts[]> =>
  reads.rows<CodeFacts>(recentCodes, [accountId, later(now, -hours(24))]);
