import { DecisionType } from '../../applications/contract';
import type { Problem } from '../../kernel/refusal';

/** What a committee says of one application, as it was typed. */
export interface ProposalDraft {
  readonly type: DecisionType;
  readonly reasonId: string | null;
  readonly comment: string | null;
  readonly rank: number | null;
  readonly appointmentAt: Date | null;
  readonly appointmentPlace: string | null;
}

const required = (field: string, value: unknown): Problem[] => (value === null ? [{ field, code: 'REQUIRED' }] : []);
const tooLong = (field: string, value: string | null, max: number): Problem[] => ((value ?? '').length > max ? [{ field, code: 'TOO_LONG', values: { max } }] : []);

const highestRank = 100_000;

const requirements: Readonly<Record<DecisionType, (draft: ProposalDraft, now: Date) => Problem[]>> = {
  ADMITTED: () => [],
  ON_HOLD: () => [],
  REJECTED: ({ reasonId }) => required('reasonId', reasonId),
  WAITING_LIST: ({ rank }) => [...required('rank', rank), ...(rank !== null && (rank < 1 || rank > highestRank) ? [{ field: 'rank', code: 'NOT_POSITIVE' }] : [])],
  PRESELECTED: ({ appointmentAt, appointmentPlace }, now) => [
    ...required('appointmentAt', appointmentAt), ...required('appointmentPlace', appointmentPlace),
    ...(appointmentAt !== null && appointmentAt <= now ? [{ field: 'appointmentAt', code: 'IN_PAST' }] : []),
  ],
};

/** Everything that is wrong with what was typed; each type requires its own. */
export const proposalProblems = (draft: ProposalDraft, now: Date): Problem[] =>
  [...requirements[draft.type](draft, now), ...tooLong('comment', draft.comment, 1000), ...tooLong('appointmentPlace', draft.appointmentPlace, 300)];

/** What belongs to another type is left out, so that a rank typed first and then thought better of is not kept. */
export function onlyWhatFits({ type, comment, reasonId, rank, appointmentAt, appointmentPlace }: ProposalDraft): ProposalDraft {
  const isInvited = type === DecisionType.PRESELECTED;
  return {
    type, comment,
    reasonId: type === DecisionType.REJECTED ? reasonId : null,
    rank: type === DecisionType.WAITING_LIST ? rank : null,
    appointmentAt: isInvited ? appointmentAt : null,
    appointmentPlace: isInvited ? appointmentPlace : null,
  };
}
