import type { DecisionType } from '../../applications/contract';
import type { Problem } from '../../kernel/refusal';
import type { ProposalDraft } from '../model/proposal';
import type { PublishDecisionInput } from './decision.inputs';

interface TypedProposal {
  readonly type: DecisionType;
  readonly reasonId?: string | null;
  readonly comment?: string | null;
  readonly rank?: number | null;
  readonly appointmentAt?: Date | null;
  readonly appointmentPlace?: string | null;
}

const typed = (text: string | null | undefined): string | null => text?.trim() || null;

/** What was typed for a proposal. */
export const draftOf = ({ type, rank = null, reasonId = null, appointmentAt = null, comment, appointmentPlace }: TypedProposal): ProposalDraft =>
  ({ type, rank, reasonId, appointmentAt, comment: typed(comment), appointmentPlace: typed(appointmentPlace) });

type Forcing = Pick<PublishDecisionInput, 'force' | 'reason'>;

/** What was typed for a publication. */
export const overCapacityOf = ({ force, reason }: Forcing) => ({ force: force ?? false, reason: reason?.trim() || undefined });

export const reasonProblems = ({ reason }: Forcing): Problem[] => ((reason ?? '').length > 1000 ? [{ field: 'reason', code: 'TOO_LONG', values: { max: 1000 } }] : []);
