import type { DecisionType } from '../../applications/contract';
import { asCode, padded, placeholders, type Reads } from '../../kernel/reads';
import type { PublicationState } from '../model/publication-run.entity';

export interface RunView {
  readonly id: string;
  readonly orderedBy: string;
  readonly orderedAt: Date;
  readonly finishedAt: Date | null;
  readonly total: number;
  readonly published: number;
  readonly skipped: number;
}

const run = `SELECT r.id, r.orderedBy, r.orderedAt, r.finishedAt, r.total,
    (SELECT COUNT(*) FROM publication_row p WHERE p.runId = r.id AND p.state = 'PUBLISHED') AS published,
    (SELECT COUNT(*) FROM publication_row p WHERE p.runId = r.id AND p.state = 'SKIPPED') AS skipped
  FROM publication_run r`;

const numbered = (row: RunView | undefined): RunView | undefined => row && { ...row, published: Number(row.published), skipped: Number(row.skipped) };

export const runById = async (reads: Reads, id: string): Promise<RunView | undefined> => numbered(await reads.first<RunView>(`${run} WHERE r.id = ?`, [id]));

export const runByKey = async (reads: Reads, orderedBy: string, key: string): Promise<RunView | undefined> =>
  numbered(await reads.first<RunView>(`${run} WHERE r.orderedBy = ? AND r.idempotencyKey = ?`, [orderedBy, key]));

/** An application and the person in it, as a list of results names them. */
interface Named {
  readonly applicationId: string;
  readonly reference: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
}

export interface RunRow extends Named {
  readonly state: PublicationState;
  readonly skipCode: string | null;
  readonly type: DecisionType | null;
}

const rows = `SELECT p.applicationId, a.reference, c.firstName, c.lastName, p.state, p.skipCode, d.type
  FROM publication_row p LEFT JOIN application a ON a.id = p.applicationId LEFT JOIN candidate c ON c.id = a.candidateId
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

interface ProposalsInPlace {
  readonly institutionId: string;
  readonly centreId: string;
  readonly committeeId: string;
  readonly programmeId: string;
  readonly count: number;
}

/** What waits for publication of one person's proposals, by place of the house. */
export async function openProposalsBy(reads: Reads, accountId: string): Promise<ProposalsInPlace[]> {
  const sql = `SELECT a.institutionId, a.centreId, a.committeeId, a.programmeId, COUNT(*) AS count FROM decision d JOIN application a ON a.id = d.openFor
    WHERE d.openFor IS NOT NULL AND d.proposedBy = ? GROUP BY a.institutionId, a.centreId, a.committeeId, a.programmeId`;
  return (await reads.rows<ProposalsInPlace>(sql, [asCode(accountId)])).map((row) => ({ ...row, count: Number(row.count) }));
}
