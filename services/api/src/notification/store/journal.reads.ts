import { isId } from '../../kernel/ids';
import type { Reads } from '../../kernel/reads';
import type { Locale } from '../../kernel/locale';
import type { MailState } from '../model/mail.entity';
import type { ApplicationMail } from '../model/template-name';
import type { Told } from '../model/told';

/** A mail as the journal shows it: neither its text nor its address. */
export interface JournalEntry {
  readonly id: string;
  readonly mail: ApplicationMail;
  readonly applicationId: string;
  readonly language: Locale | null;
  readonly state: MailState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly orderedAt: Date;
  readonly sentAt: Date | null;
}

const columns = 'id, template AS mail, applicationId, language, state, attempts, lastError, orderedAt, sentAt';
const listSql = `SELECT ${columns} FROM mail WHERE applicationId = ? ORDER BY orderedAt DESC, id DESC LIMIT 100`;

/** The newest hundred: more than one application ever causes. */
export const journalOf = (reads: Reads, applicationId: string): Promise<JournalEntry[]> => reads.rows<JournalEntry>(listSql, [applicationId]);

const oneSql = `SELECT ${columns} FROM mail WHERE id = ? AND applicationId IS NOT NULL`;

export const journalEntry = (reads: Reads, id: string): Promise<JournalEntry | undefined> =>
  isId('mai', id) ? reads.first<JournalEntry>(oneSql, [id]) : Promise.resolve(undefined);

/** What a second sending needs. */
export interface Sendable {
  readonly accountId: string;
  readonly refs: Readonly<Record<string, string>>;
  readonly told: Told | null;
}

interface Raw {
  readonly accountId: string;
  readonly refs: string | Sendable['refs'];
  readonly told: string | Told | null;
}

export async function sendable(reads: Reads, id: string): Promise<Sendable | undefined> {
  const row = await reads.first<Raw>('SELECT accountId, refs, told FROM mail WHERE id = ?', [id]);
  if (row === undefined) return undefined;
  const { accountId, refs, told } = row;
  return { accountId, refs: typeof refs === 'string' ? JSON.parse(refs) : refs, told: typeof told === 'string' ? JSON.parse(told) : told };
}

const waitingSql = "SELECT id FROM mail WHERE applicationId = ? AND template = ? AND state IN ('WAITING', 'SENDING') LIMIT 1 FOR UPDATE";

/** The same mail is on its way; asked in the transaction that would send another. */
export const isOnItsWay = async (reads: Reads, applicationId: string, mail: ApplicationMail): Promise<boolean> =>
  (await reads.first<{ readonly id: string }>(waitingSql, [applicationId, mail])) !== undefined;
