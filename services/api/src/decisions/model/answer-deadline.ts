import { DateTime } from 'luxon';

/** What an intake says of the date for an answer: a date, a delay, or nothing. */
export interface AnswerCalendar {
  readonly answerBy: Date | null;
  readonly answerDelayDays: number | null;
  readonly timeZone: string;
}

/** Whoever is admitted after the date for all, mostly from the waiting list, has a week. */
export const lateAnswerDays = 7;

/** Last instant to answer an admission published now, included; null where the intake asks for no answer by a date. */
export function answerDeadline({ answerBy, answerDelayDays, timeZone }: AnswerCalendar, now: Date): Date | null {
  if (answerDelayDays !== null) return endOfDay(now, answerDelayDays, timeZone);
  return answerBy === null || answerBy > now ? answerBy : endOfDay(now, lateAnswerDays, timeZone);
}

const endOfDay = (now: Date, days: number, timeZone: string): Date => DateTime.fromJSDate(now, { zone: timeZone }).plus({ days }).endOf('day').toJSDate();
