import type { Problem } from '../../kernel/refusal';
import type { MailText } from './letter-from-text';

export interface InputProblem extends Problem {
  readonly code: 'REQUIRED' | 'TOO_LONG' | 'ONE_LINE' | 'NOT_A_DATE';
}

/** What was typed is wrong before anything of it is looked up. */
export interface WronglyTyped {
  readonly kind: 'invalid';
  readonly problems: readonly InputProblem[];
}

/** What an act that has not been done yet would carry. */
export interface MailDraft {
  readonly comment?: string | null | undefined;
  readonly newReturnDeadline?: Date | null | undefined;
  readonly decisionId?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly rank?: number | null | undefined;
  readonly appointmentAt?: Date | null | undefined;
  readonly appointmentPlace?: string | null | undefined;
  readonly answerBy?: Date | null | undefined;
}

const longestSubject = 150;
const longestBody = 5_000;

const tooLong = (field: string, text: string | null | undefined, max: number): InputProblem[] =>
  (text ?? '').length > max ? [{ field, code: 'TOO_LONG', values: { max } }] : [];

const missing = (field: string, text: string): InputProblem[] => (text.trim() === '' ? [{ field, code: 'REQUIRED' }] : []);

const severalLines = (subject: string | null | undefined): InputProblem[] => (/[\p{Cc}\p{Zl}\p{Zp}]/u.test((subject ?? '').trim()) ? [{ field: 'subject', code: 'ONE_LINE' }] : []);

const wrong = (problems: readonly InputProblem[]): WronglyTyped | undefined => (problems.length === 0 ? undefined : { kind: 'invalid', problems });

export const wrongText = ({ subject, body }: MailText): WronglyTyped | undefined => wrong([
  ...missing('subject', subject), ...tooLong('subject', subject, longestSubject), ...severalLines(subject),
  ...missing('body', body), ...tooLong('body', body, longestBody),
]);

export const wrongDraft = ({ subject, body }: Partial<MailText>, { comment, reason, appointmentPlace, newReturnDeadline, appointmentAt, answerBy }: MailDraft): WronglyTyped | undefined => wrong([
  ...tooLong('subject', subject, longestSubject), ...severalLines(subject), ...tooLong('body', body, longestBody),
  ...tooLong('comment', comment, 1_000), ...tooLong('reason', reason, 1_000), ...tooLong('appointmentPlace', appointmentPlace, 300),
  ...Object.entries({ newReturnDeadline, appointmentAt, answerBy }).flatMap(([field, date]): InputProblem[] => (isOutOfReach(date) ? [{ field, code: 'NOT_A_DATE' }] : [])),
]);

const isOutOfReach = (date: Date | null | undefined): boolean => {
  if (!date) return false;
  const year = date.getUTCFullYear();
  return Number.isNaN(year) || year < 1970 || year > 9_998;
};
