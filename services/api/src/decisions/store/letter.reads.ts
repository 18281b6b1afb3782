import type { Locale } from '../../kernel/locale';
import type { Loader } from '../../kernel/loaders';
import { padded, placeholders, type Reads } from '../../kernel/reads';
import type { LetterKind } from '../model/letter.entity';

export interface OwnTemplate {
  readonly id: string;
  readonly kind: LetterKind;
  readonly language: Locale;
  /** Null: the delivered text stands again. */
  readonly body: string | null;
  readonly version: number;
  readonly changedAt: Date;
}

const templates = 'SELECT id, kind, language, body, version, changedAt FROM letter_template WHERE institutionId = ?';

/** What an institution has worded itself, or had once. */
export const ownTemplates = (reads: Reads, institutionId: string): Promise<OwnTemplate[]> => reads.rows<OwnTemplate>(templates, [institutionId]);

export interface SentLetter {
  readonly decisionId: string;
  readonly applicationId: string;
  readonly language: Locale;
  readonly kind: LetterKind;
  readonly body: string;
  readonly publishedAt: Date;
}

const letterSql = `SELECT l.decisionId, d.applicationId, l.language, l.kind, l.body, d.publishedAt FROM letter l JOIN decision d ON d.id = l.decisionId
  WHERE l.decisionId = ? ORDER BY l.language = ? DESC LIMIT 1`;

/** The letter of a published decision, in this language where there is one. */
export const sentLetter = (reads: Reads, decisionId: string, language: Locale): Promise<SentLetter | undefined> => reads.first<SentLetter>(letterSql, [decisionId, language]);

const newest = (list: string): string => `SELECT d.applicationId, d.id FROM decision d
  WHERE d.applicationId IN (${list}) AND d.state = 'PUBLISHED' AND EXISTS (SELECT 1 FROM letter l WHERE l.decisionId = d.id)`;

/** The decision whose letter stands, by application. */
export const letterByApplication: Loader<string, string> = {
  name: 'letterByApplication',
  async batch(reads, ids) {
    const rows = await reads.rows<{ readonly applicationId: string; readonly id: string }>(newest(placeholders(ids.length)), padded(ids));
    return new Map(rows.map(({ applicationId, id }) => [applicationId, id]));
  },
};
