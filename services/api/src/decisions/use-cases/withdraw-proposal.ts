import { actDone } from '../../applications/contract';
import type { Clock } from '../../kernel/clock';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transactions } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import { examineDecision } from '../model/decision-acts';
import { holdCase } from './held-case';
import { refusalOf, type DecisionOutcome } from './outcome';

/** Takes back what waits for publication; it stays in the history. */
export class WithdrawProposal {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, { applicationId, version }: { readonly applicationId: string; readonly version: number }): Promise<DecisionOutcome> {
    assertSignedIn(viewer);
    const { accountId } = viewer;
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const { held, store, open, standing } = await holdCase(tx, viewer, applicationId, { withIntake: false, now });
      const refusal = refusalOf(examineDecision('WITHDRAW', standing), held.standing, version);
      if (refusal !== undefined || open === null) return refusal ?? { kind: 'not-proposed' };
      open.withdraw(accountId, now);
      await store.save(open);
      await held.propose(null, { kind: 'decision.withdrawn', at: now, actorAccountId: accountId });
      tx.announce(actDone(held.standing, { kind: 'decision.withdrawn', actorAccountId: accountId, details: { type: open.type } }));
      return { kind: 'done', id: applicationId };
    });
  }
}
