import type { Locale } from '../../kernel/locale';
import type { Reads } from '../../kernel/reads';
import type { MailText } from '../model/letter-from-text';
import type { WordedMail } from '../model/template-name';

export interface OwnText {
  /** Both null: the delivered text stands again. */
  readonly subject: string | null;
  readonly body: string | null;
  readonly mail: WordedMail;
  readonly language: Locale;
  readonly version: number;
  readonly updatedAt: Date;
}

const columns = 'mail, language, subject, body, version, updatedAt';
const oneSql = `SELECT ${columns} FROM mail_text WHERE institutionId = ? AND mail = ? AND language = ?`;

/** The words of a text that an institution has made its own. */
export const ownWords = (kept: Pick<OwnText, keyof MailText> | undefined): MailText | undefined =>
  (kept === undefined || kept.subject === null || kept.body === null ? undefined : { subject: kept.subject, body: kept.body });

/** An institution's own words for one mail; undefined where it keeps to the delivered text. */
export const ownText = async (reads: Reads, institutionId: string, mail: WordedMail, language: Locale): Promise<MailText | undefined> =>
  ownWords(await reads.first<OwnText>(oneSql, [institutionId, mail, language]));

export const ownTexts = (reads: Reads, institutionId: string): Promise<OwnText[]> =>
  reads.rows<OwnText>(`SELECT ${columns} FROM mail_text WHERE institutionId = ? ORDER BY mail, language`, [institutionId]);
