import { asCode, padded, placeholders, type Reads } from '../../kernel/reads';
import type { InventedAccount, InventedCandidate } from '../model/invented';

interface Row {
  readonly accountId: string;
  readonly applicationId: string;
}

/** Those of them who have an application there, each with the first one, in the order in which they were invented. */
export async function readInvented(reads: Reads, institutionId: string, people: readonly InventedAccount[]): Promise<InventedCandidate[]> {
  const sql = `SELECT c.accountId, MIN(a.id) AS applicationId FROM candidate c JOIN application a ON a.candidateId = c.id AND a.institutionId = ?
    WHERE c.accountId IN (${placeholders(people.length)}) GROUP BY c.accountId`;
  const rows = await reads.rows<Row>(sql, [asCode(institutionId), ...padded(people.map(({ accountId }) => accountId))]);
  const byAccount = new Map(rows.map(({ accountId, applicationId }) => [accountId, applicationId]));
  return people.flatMap(({ accountId, address }) => {
    const applicationId = byAccount.get(accountId);
    return applicationId === undefined ? [] : [{ address, applicationId }];
  });
}
