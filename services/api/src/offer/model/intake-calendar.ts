import { DateTime } from 'luxon';
import type { Problem } from '../../kernel/refusal';

/** Where an intake stands in its calendar. */
export enum IntakeState {
  UPCOMING = 'UPCOMING',
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}

export interface ApplicationPeriod {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** Open from the first to the last millisecond shown, both included. */
export function intakeState({ opensAt, closesAt }: ApplicationPeriod, now: Date): IntakeState {
  if (now < opensAt) return IntakeState.UPCOMING;
  return now <= closesAt ? IntakeState.OPEN : IntakeState.CLOSED;
}

export interface IntakeCalendar extends ApplicationPeriod {
  /** Until when documents may be sent back. */
  readonly returnDeadline: Date;
  /** `YYYY-MM-DD` in the time zone, like `publicationOn`. */
  readonly juryOn: string | null;
  readonly publicationOn: string | null;
  /** A date or a delay, never both. */
  readonly answerBy: Date | null;
  readonly answerDelayDays: number | null;
  readonly timeZone: string;
}

const dayOf = (instant: Date, timeZone: string): string => DateTime.fromJSDate(instant, { zone: timeZone }).toISODate() ?? '';

/** Everything that is wrong with the order of the dates; empty when the calendar can be used. */
export function calendarProblems(calendar: IntakeCalendar): Problem[] {
  const { opensAt, closesAt, returnDeadline, juryOn, publicationOn, answerBy, answerDelayDays, timeZone } = calendar;
  if (!DateTime.local({ zone: timeZone }).isValid) return [{ field: 'timeZone', code: 'UNKNOWN_TIME_ZONE' }];

  const returnDay = dayOf(returnDeadline, timeZone);
  const beforeAnswer = publicationOn ?? juryOn ?? returnDay;
  const rules: readonly (readonly [field: string, code: string, isBroken: boolean])[] = [
    ['closesAt', 'BEFORE_OPENING', closesAt <= opensAt],
    ['returnDeadline', 'BEFORE_CLOSING', returnDeadline < closesAt],
    ['juryOn', 'BEFORE_RETURN_DEADLINE', isBefore(juryOn, returnDay)],
    ['publicationOn', 'BEFORE_JURY', isBefore(publicationOn, juryOn ?? returnDay)],
    ['answerBy', 'BEFORE_PUBLICATION', answerBy !== null && dayOf(answerBy, timeZone) < beforeAnswer],
    ['answerBy', 'DATE_AND_DELAY', answerBy !== null && answerDelayDays !== null],
    ['answerDelayDays', 'NOT_POSITIVE', answerDelayDays !== null && answerDelayDays < 1],
  ];
  return rules.filter(([, , isBroken]) => isBroken).map(([field, code]) => ({ field, code }));
}

const isBefore = (day: string | null, other: string): boolean => day !== null && day < other;
