import type { LocalizedText } from '../../kernel/locale';
import type { Reads } from '../../kernel/reads';
import { localized } from './localized';

interface FaqRow {
  readonly id: string;
  readonly questionFr: string;
  readonly questionEn: string;
  readonly answerFr: string;
  readonly answerEn: string;
}

interface LinkRow {
  readonly titleFr: string;
  readonly titleEn: string;
  readonly url: string;
}

const faqSql = 'SELECT id, questionFr, questionEn, answerFr, answerEn FROM faq_entry WHERE institutionId = ? ORDER BY position, id';
const linksSql = 'SELECT titleFr, titleEn, url FROM help_link WHERE institutionId = ? ORDER BY position';

export async function faqOf(reads: Reads, institutionId: string): Promise<{ id: string; question: LocalizedText; answer: LocalizedText }[]> {
  const rows = await reads.rows<FaqRow>(faqSql, [institutionId]);
  return rows.map((row) => ({ id: row.id, question: localized(row.questionFr, row.questionEn), answer: localized(row.answerFr, row.answerEn) }));
}

export async function helpLinksOf(reads: Reads, institutionId: string): Promise<{ title: LocalizedText; url: string }[]> {
  const rows = await reads.rows<LinkRow>(linksSql, [institutionId]);
  return rows.map((row) => ({ title: localized(row.titleFr, row.titleEn), url: row.url }));
}
