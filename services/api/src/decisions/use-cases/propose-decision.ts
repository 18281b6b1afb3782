import { actDone, DecisionType } from '../../applications/contract';
import type { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { Problem } from '../../kernel/refusal';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { examineDecision } from '../model/decision-acts';
import { onlyWhatFits, proposalProblems, type ProposalDraft } from '../model/proposal';
import { newProposal } from '../store/decision.store';
import { reasonInService } from '../store/reason.reads';
import { holdCase, type HeldCase } from './held-case';
import { refusalOf, type DecisionOutcome } from './outcome';

export interface ProposalOrder extends ProposalDraft {
  readonly applicationId: string;
  readonly version: number;
}

/** What the committee thinks (avis), before it is published; a newer proposal takes the place of the one that waits. */
export class ProposeDecision {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, order: ProposalOrder): Promise<DecisionOutcome> {
    assertSignedIn(viewer);
    const [now, id] = [this.clock.now(), newId('dec')];
    const draft = onlyWhatFits(order);
    return this.transactions.run(async (tx) => {
      const found = await holdCase(tx, viewer, order.applicationId, { withIntake: draft.type === DecisionType.WAITING_LIST, now });
      const refusal = refusalOf(examineDecision('PROPOSE', found.standing), found.held.standing, order.version);
      if (refusal !== undefined) return refusal;
      const problems = [...proposalProblems(draft, now), ...(await knownProblems(tx, found, draft))];
      if (problems.length > 0) return { kind: 'invalid', problems };
      await this.propose(tx, found, draft, { id, viewer, now });
      return { kind: 'done', id: order.applicationId };
    });
  }

  private async propose(tx: Transaction, { held, store, open }: HeldCase, draft: ProposalDraft, { id, viewer, now }: { readonly id: string; readonly viewer: PersonViewer; readonly now: Date }): Promise<void> {
    if (open !== null) {
      open.withdraw(viewer.accountId, now);
      await store.save(open);
    }
    await store.add(Object.assign(newProposal(id, held.standing.id, draft.type, viewer.accountId, now), draft));
    await held.propose(draft.type, { kind: 'decision.proposed', at: now, actorAccountId: viewer.accountId });
    tx.announce(actDone(held.standing, { kind: 'decision.proposed', actorAccountId: viewer.accountId, details: { type: draft.type, before: open?.type ?? null } }));
  }
}

/** What only the database knows: a reason of this house that is in use, a rank that is free. */
async function knownProblems(tx: Transaction, { held, store }: HeldCase, { reasonId, rank }: ProposalDraft): Promise<Problem[]> {
  const { id, intakeId, institutionId } = held.standing;
  const problems: Problem[] = [];
  if (reasonId !== null && !(await reasonInService(tx.reads, institutionId, reasonId))) problems.push({ field: 'reasonId', code: 'UNKNOWN' });
  if (rank !== null && rank > 0 && (await store.isRankTaken(intakeId, id, rank))) problems.push({ field: 'rank', code: 'RANK_TAKEN', values: { rank } });
  return problems;
}
