import type { Answer, ApplicationStatus, DecisionType } from '../../applications/contract';
import type { Reads, SqlValue } from '../../kernel/reads';
import { figuresOf, sumOf, type Figures } from '../model/figures';
import type { Condition } from '../../kernel/condition';

/** An intake of the campaign, in the programme and centre that it belongs to. */
export interface IntakePlace {
  readonly intakeId: string;
  readonly programmeId: string;
  readonly centreId: string;
  readonly capacity: number | null;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

const intakes = 'FROM intake k JOIN programme p ON p.id = k.programmeId';

/** Every intake in scope, also one to which nobody applied. */
export const intakesOf = (reads: Reads, campaignId: string, scope: Condition): Promise<IntakePlace[]> => reads.rows<IntakePlace>(
  `SELECT k.id AS intakeId, k.programmeId, p.centreId, k.capacity, k.opensAt, k.closesAt ${intakes}
  WHERE k.campaignId = ? AND ${scope.sql} ORDER BY p.sortFr, p.id, k.opensAt, k.id`, [campaignId, ...scope.values]);

interface Row {
  readonly intakeId: string;
  readonly status: ApplicationStatus;
  readonly publishedDecision: DecisionType | null;
  readonly answer: Answer;
  readonly count: number | string;
  readonly received: number | string;
}

const kept = (table: string, count: string): string =>
  `SELECT s.intakeId, s.status, s.publishedDecision, s.answer, s.isReceived, s.${count} AS n FROM intake c JOIN ${table} s ON s.intakeId = c.id WHERE c.campaignId = ?`;

/** What is counted and the changes since, in one statement: no application is looked at, and what was committed is in it. */
export const figuresSql = (scope: string): string => `SELECT a.intakeId, a.status, NULLIF(a.publishedDecision, '') AS publishedDecision, a.answer,
    SUM(a.n) AS \`count\`, SUM(IF(a.isReceived, a.n, 0)) AS received
  ${intakes} JOIN (${kept('standing_count', 'count')} UNION ALL ${kept('standing_change', 'delta')}) a ON a.intakeId = k.id
  WHERE k.campaignId = ? AND ${scope} GROUP BY a.intakeId, a.status, a.publishedDecision, a.answer`;

export const figuresValues = (campaignId: string, scope: Condition): readonly SqlValue[] => [campaignId, campaignId, campaignId, ...scope.values];

export async function figuresByIntake(reads: Reads, campaignId: string, scope: Condition): Promise<ReadonlyMap<string, Figures>> {
  const rows = await reads.rows<Row>(figuresSql(scope.sql), figuresValues(campaignId, scope));
  const parts = new Map<string, Figures[]>();
  for (const { intakeId, count, received, ...standing } of rows) {
    const figures = figuresOf({ ...standing, count: Number(count), received: Number(received) });
    parts.set(intakeId, [...(parts.get(intakeId) ?? []), figures]);
  }
  return new Map([...parts].map(([intakeId, alike]) => [intakeId, sumOf(alike)]));
}
