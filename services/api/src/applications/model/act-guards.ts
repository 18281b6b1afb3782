import type { Role } from './application-acts';
import { Answer, DecisionType } from './application-status';

/** What decides besides status and role. */
export interface Circumstances {
  readonly now: Date;
  /** Inclusive, to the millisecond. */
  readonly returnDeadline: Date;
  readonly publishedDecision: DecisionType | null;
  readonly answer: Answer;
  /** Inclusive, to the millisecond; null where no date was set. */
  readonly answerBy: Date | null;
  /** Nothing is missing for a submission. */
  readonly isReady: boolean;
  readonly reason?: string | undefined;
  /** A new return date that comes with the act. */
  readonly newReturnDeadline?: Date | undefined;
  readonly hasRefusedDocument?: boolean | undefined;
  /** Documents that are neither there nor waived. */
  readonly hasOpenDocument?: boolean | undefined;
  /** The candidate agreed that what is complete at closing is submitted without further ado. */
  readonly agreedToClosing?: boolean | undefined;
}

/** What an application says of itself; the rest is asked around it. */
export const ownCircumstances = ({ publishedDecision, answer, answerBy }: Pick<Circumstances, 'publishedDecision' | 'answer' | 'answerBy'>) =>
  ({ publishedDecision, answer, answerBy });

export type Objection =
  | 'deadline-passed'
  | 'already-decided'
  | 'not-ready'
  | 'reason-required'
  | 'nothing-asked'
  | 'deadline-required'
  | 'deadline-in-past'
  | 'document-open'
  | 'not-agreed'
  | 'not-admitted'
  | 'already-answered'
  | 'answer-too-late'
  | 'answer-not-due';

export type Guard = (circumstances: Circumstances, role: Role) => Objection | undefined;

const isGiven = (reason: string | undefined): boolean => Boolean(reason?.trim());

export const inTime: Guard = ({ now, returnDeadline }) => (now > returnDeadline ? 'deadline-passed' : undefined);
export const ready: Guard = ({ isReady }) => (isReady ? undefined : 'not-ready');
export const undecided: Guard = ({ publishedDecision }) => (publishedDecision === null ? undefined : 'already-decided');
export const withReason: Guard = ({ reason }) => (isGiven(reason) ? undefined : 'reason-required');
export const withReasonOfStaff: Guard = (circumstances, role) => (role === 'CANDIDATE' ? undefined : withReason(circumstances, role));
export const asksSomething: Guard = ({ hasRefusedDocument, reason }) => (hasRefusedDocument || isGiven(reason) ? undefined : 'nothing-asked');
export const closedOrForced: Guard = ({ hasOpenDocument, reason }) => (hasOpenDocument && !isGiven(reason) ? 'document-open' : undefined);
export const agreed: Guard = ({ agreedToClosing }, role) => (role === 'SYSTEM' && !agreedToClosing ? 'not-agreed' : undefined);
export const newDateGiven: Guard = ({ newReturnDeadline }) => (newReturnDeadline === undefined ? 'deadline-required' : undefined);

export const stillReturnable: Guard = ({ now, returnDeadline, newReturnDeadline }) => {
  if (newReturnDeadline !== undefined) return newReturnDeadline < now ? 'deadline-in-past' : undefined;
  return now > returnDeadline ? 'deadline-required' : undefined;
};

export const admitted: Guard = ({ publishedDecision }) => (publishedDecision === DecisionType.ADMITTED ? undefined : 'not-admitted');

const isOver = ({ now, answerBy }: Circumstances): boolean => answerBy !== null && now > answerBy;

export const openToAnswer: Guard = (circumstances) => {
  if (circumstances.answer === Answer.EXPIRED) return 'answer-too-late';
  if (circumstances.answer !== Answer.NONE) return 'already-answered';
  return isOver(circumstances) ? 'answer-too-late' : undefined;
};

/** A place that was accepted can be given back at any time, and is not given back without a word. */
export const withdrawalReasoned: Guard = (circumstances, role) =>
  (circumstances.answer === Answer.ACCEPTED ? withReason(circumstances, role) : openToAnswer(circumstances, role));

export const unansweredInTime: Guard = (circumstances) => {
  if (circumstances.answer !== Answer.NONE) return 'already-answered';
  return isOver(circumstances) ? undefined : 'answer-not-due';
};
