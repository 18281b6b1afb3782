import { DateTime } from 'luxon';
import { deadlineAt, openingAt } from '../../offer/model/local-time';
import type { IntakeCalendar } from '../../offer/model/intake-calendar';

/** Where an intake stands on the day of the start, in days from it. */
const plans = {
  open: { opens: -40, closes: 62 },
  justOpened: { opens: -2, closes: 75 },
  closingSoon: { opens: -60, closes: 4 },
  upcoming: { opens: 24, closes: 110 },
  closed: { opens: -120, closes: -16 },
} as const;

export type Plan = keyof typeof plans;

/** The dates of a plan as seen from now: at each start the demonstration is as fresh as on the first day. */
export function calendarOf(plan: Plan, now: Date, timeZone: string): IntakeCalendar {
  const today = DateTime.fromJSDate(now, { zone: timeZone });
  const day = (offset: number): string => today.plus({ days: offset }).toISODate() ?? '';
  const { opens, closes } = plans[plan];
  return {
    opensAt: openingAt({ day: day(opens), time: '09:00', timeZone }),
    closesAt: deadlineAt({ day: day(closes), time: '23:59', timeZone }),
    returnDeadline: deadlineAt({ day: day(closes + 12), time: '23:59', timeZone }),
    juryOn: day(closes + 26),
    publicationOn: day(closes + 33),
    answerBy: plan === 'upcoming' ? null : deadlineAt({ day: day(closes + 47), time: '23:59', timeZone }),
    answerDelayDays: plan === 'upcoming' ? 14 : null,
    timeZone,
  };
}

/** Studies that one applies for now begin next September. */
export function academicYears(now: Date): { readonly next: string; readonly last: string } {
  const { month, year } = DateTime.fromJSDate(now, { zone: 'Europe/Paris' });
  const first = month >= 9 ? year + 1 : year;
  const named = (start: number): string => `${String(start)}-${String(start + 1)}`;
  return { next: named(first), last: named(first - 1) };
}
