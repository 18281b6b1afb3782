import type { DecisionType } from '../../applications/contract';
import type { LocalizedText } from '../../kernel/locale';
import type { Reads } from '../../kernel/reads';

/** What a mail or a letter about a decision needs beside the facts of its application. */
export interface DecisionFacts {
  readonly id: string;
  readonly applicationId: string;
  readonly type: DecisionType;
  readonly reason: LocalizedText | null;
  readonly comment: string | null;
  readonly rank: number | null;
  readonly appointmentAt: Date | null;
  readonly appointmentPlace: string | null;
  readonly answerBy: Date | null;
  readonly publishedAt: Date | null;
  /** Another one has taken its place. */
  readonly isSuperseded: boolean;
}

interface Row extends Omit<DecisionFacts, 'reason' | 'isSuperseded'> {
  readonly isSuperseded: number;
  readonly reasonFr: string | null;
  readonly reasonEn: string | null;
}

const sql = `SELECT d.id, d.applicationId, d.type, r.labelFr AS reasonFr, r.labelEn AS reasonEn, d.comment, d.rank, d.appointmentAt, d.appointmentPlace,
    d.answerBy, d.publishedAt, d.state = 'SUPERSEDED' AS isSuperseded
  FROM decision d LEFT JOIN decision_reason r ON r.id = d.reasonId WHERE d.id = ?`;

/** Undefined when there is no such decision, or no longer. */
export async function decisionFacts(reads: Reads, decisionId: string): Promise<DecisionFacts | undefined> {
  const row = await reads.first<Row>(sql, [decisionId]);
  if (row === undefined) return undefined;
  const { reasonFr, reasonEn, isSuperseded, ...facts } = row;
  return { ...facts, isSuperseded: Boolean(isSuperseded), reason: reasonFr === null || reasonEn === null ? null : { fr: reasonFr, en: reasonEn } };
}
