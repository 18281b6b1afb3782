import { isId } from '../../kernel/ids';
import type { Reads } from '../../kernel/reads';
import type { Locale } from '../../kernel/locale';
import type { MailState } from '../model/mail.entity';
import type { WordedMail } from '../model/template-name';
import type { Told } from '../model/told';

/** A mail as the journal shows it: neither its text nor its address. */
export interface JournalEntry {
  readonly id: string;
  readonly mail: WordedMail;
  readonly applicationId: string | null;
  /** Of a mail that went to a committee. */
  readonly committeeId: string | null;
  readonly language: Locale | null;
  readonly state: MailState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly orderedAt: Date;
  readonly sentAt: Date | null;
}

const columns = 'id, template AS mail, applicationId, committeeId, language, state, attempts, lastError, orderedAt, sentAt';
const listSql = `SELECT ${columns} FROM mail WHERE applicationId = ? ORDER BY orderedAt DESC, id DESC LIMIT 100`;

/** The newest hundred: more than one application ever causes. */
export const journalOf = (reads: Reads, applicationId: string): Promise<JournalEntry[]> => reads.rows<JournalEntry>(listSql, [applicationId]);

const committeeSql = `SELECT ${columns} FROM mail WHERE committeeId = ? ORDER BY orderedAt DESC, id DESC LIMIT 100`;

/** The newest hundred: four days of one mail an hour, and weeks of an ordinary time. */
export const journalOfCommittee = (reads: Reads, committeeId: string): Promise<JournalEntry[]> => reads.rows<JournalEntry>(committeeSql, [committeeId]);

const oneSql = `SELECT ${columns} FROM mail WHERE id = ? AND (applicationId IS NOT NULL OR committeeId IS NOT NULL)`;

export const journalEntry = (reads: Reads, id: string): Promise<JournalEntry | undefined> =>
  isId('mai', id) ? reads.first<JournalEntry>(oneSql, [id]) : Promise.resolve(undefined);

/** What a second sending needs. */
export interface Sendable {
  readonly accountId: string | null;
  readonly refs: Readonly<Record<string, string>>;
  readonly told: Told | null;
}

interface Raw {
  readonly accountId: string | null;
  readonly refs: string | Sendable['refs'];
  readonly told: string | Told | null;
}

export async function sendable(reads: Reads, id: string): Promise<Sendable | undefined> {
  const row = await reads.first<Raw>('SELECT accountId, refs, told FROM mail WHERE id = ?', [id]);
  if (row === undefined) return undefined;
  const { accountId, refs, told } = row;
  return { accountId, refs: typeof refs === 'string' ? JSON.parse(refs) : refs, told: typeof told === 'string' ? JSON.parse(told) : told };
}

const committeeWaitingSql = "SELECT id FROM mail WHERE committeeId = ? AND state IN ('WAITING', 'SENDING') LIMIT 1";

export const isOnItsWayToCommittee = async (reads: Reads, committeeId: string): Promise<boolean> =>
  (await reads.first<{ readonly id: string }>(committeeWaitingSql, [committeeId])) !== undefined;

const waitingSql = "SELECT id FROM mail WHERE applicationId = ? AND template = ? AND state IN ('WAITING', 'SENDING') LIMIT 1 FOR UPDATE";

/** The same mail is on its way; asked in the transaction that would send another. */
export const isOnItsWay = async (reads: Reads, applicationId: string, mail: WordedMail): Promise<boolean> =>
  (await reads.first<{ readonly id: string }>(waitingSql, [applicationId, mail])) !== undefined;
