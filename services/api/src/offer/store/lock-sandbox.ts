import type { Transaction } from '../../kernel/transactions';

/** Whoever counts what is in a sandbox does so one after the other, until the commit. */
export async function lockSandbox(tx: Transaction, institutionId: string): Promise<void> {
  await tx.manager.query('SELECT institutionId FROM sandbox WHERE institutionId = ? FOR UPDATE', [institutionId]);
}
