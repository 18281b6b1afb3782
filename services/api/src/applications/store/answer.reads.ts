import type { Reads } from '../../kernel/reads';

export interface Awaited {
  readonly id: string;
  readonly candidateId: string;
}

const overdueSql = `SELECT id, candidateId FROM application WHERE publishedDecision = 'ADMITTED' AND answer = 'NONE' AND answerBy < ? AND id > ? ORDER BY id LIMIT 200`;

/** Admissions whose date has passed without an answer, after the one with this id. */
export const overdueAnswers = (reads: Reads, now: Date, afterId: string): Promise<Awaited[]> => reads.rows<Awaited>(overdueSql, [now, afterId]);

const dueSql = `SELECT id, candidateId FROM application WHERE publishedDecision = 'ADMITTED' AND answer = 'NONE' AND answerBy >= ? AND answerBy <= ?
  AND (answerRemindedFor IS NULL OR answerRemindedFor <> answerBy) AND (decidedAt IS NULL OR decidedAt <= ?) AND id > ? ORDER BY id LIMIT 200`;

/** Admissions whose date comes within a time and of which nobody was reminded, published long enough ago. */
export const answersDue = (reads: Reads, { now, until, publishedBefore }: { readonly now: Date; readonly until: Date; readonly publishedBefore: Date }, afterId: string): Promise<Awaited[]> =>
  reads.rows<Awaited>(dueSql, [now, until, publishedBefore, afterId]);
