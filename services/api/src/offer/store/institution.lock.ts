import { asCode } from '../../kernel/reads';
import type { Transaction } from '../../kernel/transactions';

/** What an institution has only one of, by a name or a code, is changed one after the other. */
export async function lockInstitution({ reads }: Transaction, institutionId: string): Promise<void> {
  await reads.rows('SELECT id FROM institution WHERE id = ? FOR UPDATE', [asCode(institutionId)]);
}
