import type { PreviewMailInput, SaveMailTextInput } from './mail.inputs';
import type { InputProblem } from './wording';

const longestSubject = 150;
const longestBody = 5_000;

const tooLong = (field: string, text: string | null | undefined, max: number): InputProblem[] =>
  (text ?? '').length > max ? [{ field, code: 'TOO_LONG', values: { max } }] : [];

const missing = (field: string, text: string): InputProblem[] => (text.trim() === '' ? [{ field, code: 'REQUIRED' }] : []);

const severalLines = (subject: string | null | undefined): InputProblem[] => (/[\p{Cc}\p{Zl}\p{Zp}]/u.test((subject ?? '').trim()) ? [{ field: 'subject', code: 'ONE_LINE' }] : []);

export const savingProblems = ({ subject, body }: SaveMailTextInput): readonly InputProblem[] => [
  ...missing('subject', subject), ...tooLong('subject', subject, longestSubject), ...severalLines(subject),
  ...missing('body', body), ...tooLong('body', body, longestBody),
];

export const previewProblems = ({ subject, body, comment, reason, appointmentPlace, newReturnDeadline, appointmentAt, answerBy }: PreviewMailInput): readonly InputProblem[] => [
  ...tooLong('subject', subject, longestSubject), ...severalLines(subject), ...tooLong('body', body, longestBody),
  ...tooLong('comment', comment, 1_000), ...tooLong('reason', reason, 1_000), ...tooLong('appointmentPlace', appointmentPlace, 300),
  ...Object.entries({ newReturnDeadline, appointmentAt, answerBy }).flatMap(([field, date]): InputProblem[] => (isOutOfReach(date) ? [{ field, code: 'NOT_A_DATE' }] : [])),
];

const isOutOfReach = (date: Date | null | undefined): boolean => {
  if (!date) return false;
  const year = date.getUTCFullYear();
  return Number.isNaN(year) || year < 1970 || year > 9_998;
};
