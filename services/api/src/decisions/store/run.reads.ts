import type { OrderedBy } from '../../candidates/contract';
import type { DecisionType } from '../../applications/contract';
import type { Loader } from '../../kernel/loaders';
import { padded, placeholders, type Reads } from '../../kernel/reads';
import type { RowState, RunAct } from '../model/decision-run.entity';
import type { RowRefusal } from '../model/row-refusal';

export interface RunView extends OrderedBy {
  readonly id: string;
  readonly orderedAt: Date;
  readonly finishedAt: Date | null;
  readonly total: number;
  readonly done: number;
  readonly refused: number;
}

const runSql = (marks: string): string => `SELECT r.id, r.orderedBy AS accountId, r.tokenId, r.orderedAt, r.finishedAt, r.total,
    (SELECT COUNT(*) FROM decision_row p WHERE p.runId = r.id AND p.state = 'DONE') AS done,
    (SELECT COUNT(*) FROM decision_row p WHERE p.runId = r.id AND p.state = 'REFUSED') AS refused
  FROM decision_run r WHERE r.id IN (${marks})`;

export const runById: Loader<string, RunView> = {
  name: 'run',
  async batch(reads, ids) {
    const rows = await reads.rows<RunView>(runSql(placeholders(ids.length)), padded(ids));
    return new Map(rows.map((row) => [row.id, { ...row, done: Number(row.done), refused: Number(row.refused) }]));
  },
};

/** Who ordered a run. */
export const ordererOf = (reads: Reads, runId: string): Promise<OrderedBy | undefined> =>
  reads.first<OrderedBy>('SELECT orderedBy AS accountId, tokenId FROM decision_run WHERE id = ?', [runId]);

/** What has yet to be done, the next ones first. */
export const waitingRows = (reads: Reads, runId: string, most: number): Promise<{ readonly position: number }[]> =>
  reads.rows("SELECT position FROM decision_row WHERE runId = ? AND state = 'WAITING' ORDER BY position LIMIT ?", [runId, most]);

/** An application and the person in it, as a list of results names them. */
interface Named {
  readonly applicationId: string;
  readonly reference: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
}

export interface RunRow extends Named {
  readonly position: number;
  readonly act: RunAct;
  /** Of verdicts. */
  readonly documentId: string | null;
  readonly state: RowState;
  readonly refusal: RowRefusal | null;
  /** Of the proposal that was seen. */
  readonly type: DecisionType | null;
}

const rows = `SELECT p.position, p.applicationId, a.reference, c.firstName, c.lastName, p.act, p.documentId, p.state, p.refusal, d.type
  FROM decision_row p LEFT JOIN application a ON a.id = p.applicationId LEFT JOIN candidate c ON c.id = a.candidateId
  LEFT JOIN decision d ON d.id = p.decisionId
  WHERE p.runId = ? ORDER BY p.position`;

export const rowsOfRun = (reads: Reads, runId: string): Promise<RunRow[]> => reads.rows<RunRow>(rows, [runId]);

export interface OpenRow {
  readonly id: string;
  readonly applicationId: string;
  readonly type: DecisionType;
  readonly proposedBy: string | null;
  readonly appointmentAt: Date | null;
}

/** What waits for publication, for many files in one query. */
export async function openDecisions(reads: Reads, applicationIds: readonly string[]): Promise<ReadonlyMap<string, OpenRow>> {
  const sql = `SELECT id, applicationId, type, proposedBy, appointmentAt FROM decision WHERE openFor IN (${placeholders(applicationIds.length)})`;
  return new Map((await reads.rows<OpenRow>(sql, padded(applicationIds))).map((row) => [row.applicationId, row]));
}
