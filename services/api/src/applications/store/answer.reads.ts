import { among, type Condition } from '../../kernel/condition';
import { institutionTime, sandboxOffsets } from '../../kernel/institution-time';
import type { Reads } from '../../kernel/reads';

export interface Awaited {
  readonly id: string;
  readonly candidateId: string;
}

/** Institutions whose clocks show the same. */
export interface Round {
  readonly now: Date;
  readonly where: Condition;
}

/** Everybody’s clock first, then that of each sandbox for itself alone. */
export function roundsAt(now: Date): readonly Round[] {
  const ids = sandboxOffsets.institutionIds;
  if (ids.length === 0) return [{ now, where: { sql: '1 = 1', values: [] } }];
  const sandboxes = among('institutionId', ids);
  return [
    { now, where: { sql: `NOT (${sandboxes.sql})`, values: sandboxes.values } },
    ...ids.map((id) => ({ now: institutionTime(now, id), where: among('institutionId', [id]) })),
  ];
}

const awaited = `SELECT id, candidateId FROM application WHERE publishedDecision = 'ADMITTED' AND answer = 'NONE'`;
const inOrder = 'AND id > ? ORDER BY id LIMIT 200';

/** Admissions whose date has passed without an answer, after the one with this id. */
export const overdueAnswers = (reads: Reads, { now, where }: Round, afterId: string): Promise<Awaited[]> =>
  reads.rows<Awaited>(`${awaited} AND answerBy < ? AND ${where.sql} ${inOrder}`, [now, ...where.values, afterId]);

interface Window extends Round {
  readonly until: Date;
  readonly publishedBefore: Date;
}

/** Admissions whose date comes within a time and of which nobody was reminded, published long enough ago. */
export const answersDue = (reads: Reads, { now, until, publishedBefore, where }: Window, afterId: string): Promise<Awaited[]> =>
  reads.rows<Awaited>(`${awaited} AND answerBy >= ? AND answerBy <= ? AND (answerRemindedFor IS NULL OR answerRemindedFor <> answerBy)
    AND (decidedAt IS NULL OR decidedAt <= ?) AND ${where.sql} ${inOrder}`, [now, until, publishedBefore, ...where.values, afterId]);
