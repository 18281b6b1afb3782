import { DateTime } from 'luxon';
import type { IntakeCalendar } from './intake-calendar';

/** The same calendar some years later, at the same hours on its own clocks. 29 February becomes the 28th. */
export function shiftedBy(years: number, calendar: IntakeCalendar): IntakeCalendar {
  const { timeZone } = calendar;
  const later = (instant: Date): Date => DateTime.fromJSDate(instant, { zone: timeZone }).plus({ years }).toJSDate();
  const laterDay = (day: string | null): string | null => (day === null ? null : DateTime.fromISO(day).plus({ years }).toISODate());
  return {
    opensAt: later(calendar.opensAt),
    closesAt: later(calendar.closesAt),
    returnDeadline: later(calendar.returnDeadline),
    juryOn: laterDay(calendar.juryOn),
    publicationOn: laterDay(calendar.publicationOn),
    answerBy: calendar.answerBy && later(calendar.answerBy),
    answerDelayDays: calendar.answerDelayDays,
    timeZone,
  };
}
