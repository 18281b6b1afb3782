import type { Joined, Loader } from '../../kernel/loaders';
import { padded, placeholders, type Reads } from '../../kernel/reads';

export interface CandidateFacts {
  readonly id: string;
  readonly accountId: string;
  readonly number: string;
  readonly firstName: string;
  readonly lastName: string;
}

const columns = 'c.id, c.accountId, c.number, c.firstName, c.lastName';

/** Named `c`. */
export const joinedCandidate: Joined<CandidateFacts, CandidateFacts> = { columns, facts: (row) => row };

export const candidateById: Loader<string, CandidateFacts> = {
  name: 'candidateById',
  async batch(reads, ids) {
    const sql = `SELECT ${columns} FROM candidate c WHERE c.id IN (${placeholders(ids.length)})`;
    const rows = await reads.rows<CandidateFacts>(sql, padded(ids));
    return new Map(rows.map((row) => [row.id, row]));
  },
};

export const candidateByAccountId: Loader<string, CandidateFacts> = {
  name: 'candidateByAccountId',
  async batch(reads, accountIds) {
    const sql = `SELECT ${columns} FROM candidate c WHERE c.accountId IN (${placeholders(accountIds.length)})`;
    const rows = await reads.rows<CandidateFacts>(sql, padded(accountIds));
    return new Map(rows.map((row) => [row.accountId, row]));
  },
};

export const findByAccount = (reads: Reads, accountId: string): Promise<CandidateFacts | undefined> =>
  reads.first<CandidateFacts>(`SELECT ${columns} FROM candidate c WHERE c.accountId = ?`, [accountId]);

/** The candidate behind an account; undefined once it is purged. */
export const candidateOfAccount = async (reads: Reads, accountId: string): Promise<string | undefined> =>
  (await findByAccount(reads, accountId))?.id;
