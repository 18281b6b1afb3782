import { newId } from '../../kernel/ids';
import type { Transaction } from '../../kernel/transactions';
import { deliveredReasons } from '../model/delivered-reasons';
import { DecisionReason } from '../model/decision-reason.entity';

/** Gives an institution the delivered reasons that it lacks; those that it has reworded stay as they are. */
export async function deliverReasons(tx: Transaction, institutionId: string): Promise<void> {
  const rows = deliveredReasons.map(([code, labelFr, labelEn], index) => ({ id: newId('rsn'), institutionId, code, labelFr, labelEn, position: (index + 1) * 10, isInService: true, version: 1 }));
  await tx.manager.createQueryBuilder().insert().orIgnore().into(DecisionReason).values(rows).execute();
}
