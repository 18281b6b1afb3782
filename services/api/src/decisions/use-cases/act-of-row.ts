import { DecisionType, judge, type JudgementRefusal } from '../../applications/contract';
import type { Transaction } from '../../kernel/transactions';
import type { PersonViewer } from '../../kernel/viewer';
import { verdictOf, type DecisionRow, type RowDetails, type VerdictAct } from '../model/decision-run.entity';
import type { ProposalDraft } from '../model/proposal';
import { RunStore } from '../store/run.store';
import type { DecisionOutcome } from './outcome';
import { propose } from './propose-decision';
import { publishProposal, type PublicationOrder } from './publish-decision';
import { withdraw } from './withdraw-proposal';

interface Actor {
  readonly viewer: PersonViewer;
  /** Of a decision that it may make. */
  readonly id: string;
  readonly now: Date;
}

/** One row of a run, by the same work as the act on one file. */
export function actOfRow(tx: Transaction, row: DecisionRow, by: Actor): Promise<DecisionOutcome | JudgementRefusal> {
  const { applicationId } = row;
  const version = row.version ?? 0;
  switch (row.act) {
    case 'PROPOSE': return propose(tx, { applicationId, version, ...draftOf(row.details ?? {}) }, by);
    case 'WITHDRAW': return withdraw(tx, by.viewer, { applicationId, version }, by.now);
    case 'PUBLISH': return publishProposal(tx, by.viewer, publicationOf(row), by.now);
    case 'ACCEPT':
    case 'REFUSE': return judgeRow(tx, row, row.act, by);
  }
}

async function judgeRow(tx: Transaction, row: DecisionRow, act: VerdictAct, { viewer, now }: Actor): Promise<DecisionOutcome | JudgementRefusal> {
  const order = { documentId: row.documentId ?? '', version: row.version ?? 0, verdict: verdictOf[act], comment: row.details?.comment ?? undefined };
  const judgement = await judge(tx, viewer, order, now);
  if (judgement.kind !== 'judged') return judgement;
  const store = new RunStore(tx.manager);
  for (const changed of judgement.changed) await store.follow(row, changed);
  for (const changed of judgement.changed) await store.settleAlike(row, changed, judgement.changed, now);
  return { kind: 'done', id: judgement.documentId };
}

const draftOf = ({ type = DecisionType.ON_HOLD, reasonId = null, comment = null, rank = null, appointmentAt, appointmentPlace = null }: RowDetails): ProposalDraft => ({
  type, reasonId, comment, rank, appointmentPlace, appointmentAt: appointmentAt ? new Date(appointmentAt) : null,
});

/** Where the proposal alone was seen, that one is published; where nothing was proposed, nothing. */
const publicationOf = ({ applicationId, version, decisionId, details }: DecisionRow): PublicationOrder =>
  (version === null ? { applicationId, decisionId: decisionId ?? '' } : { applicationId, version, force: details?.force, reason: details?.reason });
