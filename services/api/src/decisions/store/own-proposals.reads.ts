import { asCode, type Reads } from '../../kernel/reads';

interface ProposalsInPlace {
  readonly institutionId: string;
  readonly centreId: string;
  readonly committeeId: string;
  readonly programmeId: string;
  readonly count: number;
}

export const openProposalsSql = `SELECT a.institutionId, a.centreId, a.committeeId, a.programmeId, COUNT(*) AS count FROM decision d JOIN application a ON a.id = d.openFor
  WHERE d.openFor IS NOT NULL AND d.proposedBy = ? GROUP BY a.institutionId, a.centreId, a.committeeId, a.programmeId`;

/** What waits for publication of one person's proposals, by place of the house. */
export async function openProposalsBy(reads: Reads, accountId: string): Promise<ProposalsInPlace[]> {
  return (await reads.rows<ProposalsInPlace>(openProposalsSql, [asCode(accountId)])).map((row) => ({ ...row, count: Number(row.count) }));
}
