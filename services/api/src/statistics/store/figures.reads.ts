import type { Answer, ApplicationStatus, DecisionType } from '../../applications/contract';
import type { Reads } from '../../kernel/reads';
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

/** Read along the index `application_figures` alone: no application is opened to be counted. */
export const figuresSql = (scope: string): string => `SELECT a.intakeId, a.status, a.publishedDecision, a.answer, COUNT(*) AS \`count\`, COUNT(a.submittedAt) AS received
  ${intakes} JOIN application a FORCE INDEX (application_figures) ON a.intakeId = k.id
  WHERE k.campaignId = ? AND ${scope} GROUP BY a.intakeId, a.status, a.publishedDecision, a.answer`;

export async function figuresByIntake(reads: Reads, campaignId: string, scope: Condition): Promise<ReadonlyMap<string, Figures>> {
  const rows = await reads.rows<Row>(figuresSql(scope.sql), [campaignId, ...scope.values]);
  const parts = new Map<string, Figures[]>();
  for (const { intakeId, count, received, ...standing } of rows) {
    const figures = figuresOf({ ...standing, count: Number(count), received: Number(received) });
    parts.set(intakeId, [...(parts.get(intakeId) ?? []), figures]);
  }
  return new Map([...parts].map(([intakeId, alike]) => [intakeId, sumOf(alike)]));
}
