import type { EntityManager } from 'typeorm';
import type { Reads } from '../../kernel/reads';

export interface Alike {
  readonly intakeId: string;
  readonly status: string;
  readonly publishedDecision: string;
  readonly answer: string;
  readonly isReceived: number | boolean;
}

export interface Change extends Alike {
  readonly delta: number | string;
}

const alike = 'intakeId, status, publishedDecision, answer, isReceived';
const batch = 5_000;

/** Whoever deletes a change has it: two who fold at once never fold the same. */
const take = `DELETE FROM standing_change ORDER BY id LIMIT ${String(batch)} RETURNING ${alike}, delta`;
const fold = `INSERT INTO standing_count (${alike}, count) VALUES ? ON DUPLICATE KEY UPDATE count = count + VALUES(count)`;
const note = `INSERT INTO standing_change (${alike}, delta) VALUES ?`;

/** One statement, so that all three are read as they stood at one moment. */
const differences = `SELECT ${alike}, SUM(n) AS delta FROM (
    SELECT intakeId, status, COALESCE(publishedDecision, '') AS publishedDecision, answer, submittedAt IS NOT NULL AS isReceived, COUNT(*) AS n
      FROM application FORCE INDEX (application_figures) GROUP BY intakeId, status, publishedDecision, answer, submittedAt IS NOT NULL
    UNION ALL SELECT ${alike}, -count FROM standing_count
    UNION ALL SELECT ${alike}, -delta FROM standing_change) AS counted
  GROUP BY ${alike} HAVING SUM(n) <> 0`;

const keyOf = ({ intakeId, status, publishedDecision, answer, isReceived }: Alike): string => [intakeId, status, publishedDecision, answer, Number(isReceived)].join(' ');

/** In the order of their keys: two who fold at once take the same rows in the same order. */
function sums(changes: readonly Change[]): readonly Change[] {
  const byKey = new Map<string, Change>();
  for (const change of changes) byKey.set(keyOf(change), { ...change, delta: Number(byKey.get(keyOf(change))?.delta ?? 0) + Number(change.delta) });
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, change]) => change).filter(({ delta }) => delta !== 0);
}

const rowOf = ({ intakeId, status, publishedDecision, answer, isReceived, delta }: Change) => [intakeId, status, publishedDecision, answer, isReceived, delta];

/** What the figures are off by: nothing, unless somebody wrote past the application's store. */
export const figuresAreOffBy = (reads: Reads): Promise<readonly Change[]> => reads.rows<Change>(differences);

export class StandingCountStore {
  constructor(private readonly manager: EntityManager) {}

  /** Some of the changes become counts; answers whether there may be more. */
  async foldSome(): Promise<boolean> {
    const taken = await this.manager.query<Change[]>(take);
    const rows = sums(taken);
    if (rows.length > 0) await this.manager.query(fold, [rows.map(rowOf)]);
    return taken.length === batch;
  }

  async note(changes: readonly Change[]): Promise<void> {
    if (changes.length > 0) await this.manager.query(note, [changes.map(rowOf)]);
  }

  async forgetEmpty(): Promise<void> {
    await this.manager.query('DELETE FROM standing_count WHERE count = 0');
  }
}
