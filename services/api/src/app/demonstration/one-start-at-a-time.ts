import type { Transaction } from '../../kernel/transactions';
import type { ImportedOffer } from '../../offer/use-cases/import-offer';

/** Two processes may start at once: the second waits here and finds the account made. */
export async function oneStartAtATime(tx: Transaction, { institutionId }: ImportedOffer): Promise<void> {
  await tx.reads.rows('SELECT id FROM institution WHERE id = ? FOR UPDATE', [institutionId]);
}
