import type { Answer, ApplicationStatus, DecisionType } from '../../applications/contract';

/** How many applications stand where; `capacity` is null where no intake has one. */
export interface Figures {
  /** Submitted at least once, cancelled since or not. */
  readonly received: number;
  readonly capacity: number | null;
  readonly draft: number;
  readonly submitted: number;
  readonly incomplete: number;
  readonly complete: number;
  readonly cancelled: number;
  readonly admitted: number;
  readonly rejected: number;
  readonly waitingList: number;
  readonly onHold: number;
  readonly preselected: number;
  /** Received, not cancelled, without a published decision. */
  readonly undecided: number;
  readonly accepted: number;
  readonly declined: number;
  readonly expired: number;
  /** Admitted, no answer yet. */
  readonly unanswered: number;
}

/** So many applications that stand alike. */
export interface Alike {
  readonly status: ApplicationStatus;
  readonly publishedDecision: DecisionType | null;
  readonly answer: Answer;
  readonly count: number;
  readonly received: number;
}

type Count = Exclude<keyof Figures, 'capacity'>;

const byStatus = { DRAFT: 'draft', SUBMITTED: 'submitted', INCOMPLETE: 'incomplete', COMPLETE: 'complete', CANCELLED: 'cancelled' } as const;
const byDecision = { ADMITTED: 'admitted', REJECTED: 'rejected', WAITING_LIST: 'waitingList', ON_HOLD: 'onHold', PRESELECTED: 'preselected' } as const;
const byAnswer = { NONE: 'unanswered', ACCEPTED: 'accepted', DECLINED: 'declined', EXPIRED: 'expired' } as const;

export const counts: readonly Count[] = ['received', ...Object.values(byStatus), ...Object.values(byDecision), 'undecided', ...Object.values(byAnswer)];

export const noFigures: Figures = {
  received: 0, capacity: null, draft: 0, submitted: 0, incomplete: 0, complete: 0, cancelled: 0,
  admitted: 0, rejected: 0, waitingList: 0, onHold: 0, preselected: 0, undecided: 0, accepted: 0, declined: 0, expired: 0, unanswered: 0,
};

/** Those that stand alike, put into the columns that they belong to. */
export function figuresOf({ status, publishedDecision, answer, count, received }: Alike): Figures {
  const decision = publishedDecision === null ? {} : { [byDecision[publishedDecision]]: count };
  const answered = publishedDecision === 'ADMITTED' ? { [byAnswer[answer]]: count } : {};
  const undecided = publishedDecision === null && status !== 'CANCELLED' ? received : 0;
  return { ...noFigures, received, undecided, [byStatus[status]]: count, ...decision, ...answered };
}

export function sumOf(all: readonly Figures[]): Figures {
  const capacities = all.map(({ capacity }) => capacity).filter((capacity) => capacity !== null);
  const capacity = capacities.length === 0 ? null : capacities.reduce((sum, one) => sum + one, 0);
  const total = (name: Count): number => all.reduce((sum, figures) => sum + figures[name], 0);
  return { ...noFigures, capacity, ...Object.fromEntries(counts.map((name) => [name, total(name)])) };
}
