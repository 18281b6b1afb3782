import type { Locale } from '../../kernel/locale';
import type { Reads } from '../../kernel/reads';

/** To whom a mail about an account goes. */
export interface Recipient {
  readonly accountId: string;
  readonly address: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly login: string;
  readonly language: Locale;
}

const recipient = `
  SELECT account.id AS accountId, email_address.address, firstName, lastName, login, language
  FROM account JOIN email_address ON email_address.accountId = account.id AND email_address.isPrimary = 1
  WHERE account.id = ?`;

export const recipientOf = (reads: Reads, accountId: string): Promise<Recipient | undefined> =>
  reads.first<Recipient>(recipient, [accountId]);

const validated = `
  SELECT account.id AS accountId FROM email_address JOIN account ON account.id = email_address.accountId
  WHERE email_address.folded = ? AND email_address.purpose = 'SIGN_IN' AND account.status = 'ACTIVE'`;

/** The account in use that signs in with this address, given in its comparison form. */
export const readActiveAccountId = async (reads: Reads, folded: string): Promise<string | undefined> =>
  (await reads.first<{ accountId: string }>(validated, [folded]))?.accountId;

/** The sandbox that has invented this person; undefined for people. */
export const sandboxOfInvented = async (reads: Reads, accountId: string): Promise<string | undefined> =>
  (await reads.first<{ inventedFor: string | null }>('SELECT inventedFor FROM account WHERE id = ?', [accountId]))?.inventedFor ?? undefined;

/** How many people a sandbox has invented. */
export const countInvented = async (reads: Reads, institutionId: string): Promise<number> =>
  Number((await reads.first<{ people: number | string }>('SELECT COUNT(*) AS people FROM account WHERE inventedFor = ?', [institutionId]))?.people ?? 0);
