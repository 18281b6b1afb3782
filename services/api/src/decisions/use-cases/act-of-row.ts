import { DecisionType } from '../../applications/contract';
import type { Transaction } from '../../kernel/transactions';
import type { PersonViewer } from '../../kernel/viewer';
import type { DecisionRow, RowDetails } from '../model/decision-run.entity';
import type { ProposalDraft } from '../model/proposal';
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
export function actOfRow(tx: Transaction, row: DecisionRow, by: Actor): Promise<DecisionOutcome> {
  const { applicationId } = row;
  const version = row.version ?? 0;
  switch (row.act) {
    case 'PROPOSE': return propose(tx, { applicationId, version, ...draftOf(row.details ?? {}) }, by);
    case 'WITHDRAW': return withdraw(tx, by.viewer, { applicationId, version }, by.now);
    case 'PUBLISH': return publishProposal(tx, by.viewer, publicationOf(row), by.now);
  }
}

const draftOf = ({ type = DecisionType.ON_HOLD, reasonId = null, comment = null, rank = null, appointmentAt, appointmentPlace = null }: RowDetails): ProposalDraft => ({
  type, reasonId, comment, rank, appointmentPlace, appointmentAt: appointmentAt ? new Date(appointmentAt) : null,
});

/** Where the proposal alone was seen, that one is published; where nothing was proposed, nothing. */
const publicationOf = ({ applicationId, version, decisionId, details }: DecisionRow): PublicationOrder =>
  (version === null ? { applicationId, decisionId: decisionId ?? '' } : { applicationId, version, force: details?.force, reason: details?.reason });
