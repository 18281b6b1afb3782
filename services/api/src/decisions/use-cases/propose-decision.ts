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
import { decideOnce, refusalOf, type DecisionOutcome } from './outcome';

export interface ProposalOrder extends ProposalDraft {
  readonly applicationId: string;
  readonly version: number;
  readonly idempotencyKey?: string | undefined;
}

/** What the committee thinks (avis), before it is published; a newer proposal takes the place of the one that waits. */
export class ProposeDecision {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, order: ProposalOrder): Promise<DecisionOutcome> {
    assertSignedIn(viewer);
    const by = { viewer, id: newId('dec'), now: this.clock.now() };
    const { idempotencyKey: key, applicationId, ...seen } = order;
    return decideOnce(this.transactions, { viewer, key, asked: ['proposeDecision', applicationId, onlyWhatFits(seen)], now: by.now }, (tx) => propose(tx, order, by));
  }
}

interface Proposer {
  readonly viewer: PersonViewer;
  /** Of the decision to be. */
  readonly id: string;
  readonly now: Date;
}

/** One proposal inside a transaction: for one file, and for each of many. */
export async function propose(tx: Transaction, order: ProposalOrder, by: Proposer): Promise<DecisionOutcome> {
  const draft = onlyWhatFits(order);
  const found = await holdCase(tx, by.viewer, order.applicationId, { withIntake: draft.type === DecisionType.WAITING_LIST, asked: by.now });
  const refusal = refusalOf(examineDecision('PROPOSE', found.standing), found.held.standing, order.version);
  if (refusal !== undefined) return refusal;
  const problems = [...proposalProblems(draft, found.now), ...(await knownProblems(tx, found, draft))];
  if (problems.length > 0) return { kind: 'invalid', problems };
  await proposeHeld(tx, found, draft, by);
  return { kind: 'done', id: order.applicationId };
}

async function proposeHeld(tx: Transaction, { held, store, open, now }: HeldCase, draft: ProposalDraft, { id, viewer: { accountId } }: Proposer): Promise<void> {
  if (open !== null) {
    open.withdraw(accountId, now);
    await store.save(open);
  }
  await store.add(Object.assign(newProposal(id, held.standing.id, draft.type, accountId, now), draft));
  await held.propose(draft.type, { kind: 'decision.proposed', at: now, actorAccountId: accountId });
  tx.announce(actDone(held.standing, { kind: 'decision.proposed', actorAccountId: accountId, details: { type: draft.type, before: open?.type ?? null } }));
}

/** What only the database knows: a reason of this house that is in use, a rank that is free. */
async function knownProblems(tx: Transaction, { held, store }: HeldCase, { reasonId, rank }: ProposalDraft): Promise<Problem[]> {
  const { id, intakeId, institutionId } = held.standing;
  const problems: Problem[] = [];
  if (reasonId !== null && !(await reasonInService(tx.reads, institutionId, reasonId))) problems.push({ field: 'reasonId', code: 'UNKNOWN' });
  if (rank !== null && rank > 0 && (await store.isRankTaken(intakeId, id, rank))) problems.push({ field: 'rank', code: 'RANK_TAKEN', values: { rank } });
  return problems;
}
