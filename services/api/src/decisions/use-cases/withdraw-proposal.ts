import { actDone } from '../../applications/contract';
import type { Clock } from '../../kernel/clock';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { examineDecision } from '../model/decision-acts';
import { holdCase } from './held-case';
import { decideOnce, refusalOf, type DecisionOutcome } from './outcome';

export interface WithdrawalOrder {
  readonly applicationId: string;
  readonly version: number;
  readonly idempotencyKey?: string | undefined;
}

/** Takes back what waits for publication; it stays in the history. */
export class WithdrawProposal {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, order: WithdrawalOrder): Promise<DecisionOutcome> {
    assertSignedIn(viewer);
    const now = this.clock.now();
    return decideOnce(this.transactions, { viewer, key: order.idempotencyKey, asked: ['withdrawProposal', order.applicationId], now }, (tx) => withdraw(tx, viewer, order, now));
  }
}

/** One withdrawal inside a transaction: for one file, and for each of many. */
export async function withdraw(tx: Transaction, viewer: PersonViewer, { applicationId, version }: WithdrawalOrder, asked: Date): Promise<DecisionOutcome> {
  const { accountId } = viewer;
  const { held, store, open, standing, now } = await holdCase(tx, viewer, applicationId, { withIntake: false, asked });
  const refusal = refusalOf(examineDecision('WITHDRAW', standing), held.standing, version);
  if (refusal !== undefined || open === null) return refusal ?? { kind: 'not-proposed' };
  open.withdraw(accountId, now);
  await store.save(open);
  await held.propose(null, { kind: 'decision.withdrawn', at: now, actorAccountId: accountId });
  tx.announce(actDone(held.standing, { kind: 'decision.withdrawn', actorAccountId: accountId, details: { type: open.type } }));
  return { kind: 'done', id: applicationId };
}
