import type { Loader } from '../../kernel/loaders';
import { padded, placeholders, type Reads } from '../../kernel/reads';

export interface CandidateFacts {
  readonly id: string;
  readonly accountId: string;
  readonly number: string;
  readonly firstName: string;
  readonly lastName: string;
}

const columns = 'id, accountId, number, firstName, lastName';

export const candidateById: Loader<string, CandidateFacts> = {
  name: 'candidateById',
  async batch(reads, ids) {
    const sql = `SELECT ${columns} FROM candidate WHERE id IN (${placeholders(ids.length)})`;
    const rows = await reads.rows<CandidateFacts>(sql, padded(ids));
    return new Map(rows.map((row) => [row.id, row]));
  },
};

/** The candidate behind an account; undefined until the account is created or once it is purged. */
export async function candidateOfAccount(reads: Reads, accountId: string): Promise<string | undefined> {
  const row = await reads.first<{ readonly id: string }>('SELECT id FROM candidate WHERE accountId = ?', [accountId]);
  return row?.id;
}
