import type { IntakeCalendar } from './intake-calendar';

type Dates = Pick<IntakeCalendar, 'opensAt' | 'closesAt' | 'returnDeadline' | 'answerBy'>;

const columns = ['opensAt', 'closesAt', 'returnDeadline', 'answerBy'] as const;

/** Whether one of the instants of an intake is another. */
export const isMoved = (before: Dates, after: Dates): boolean => columns.some((column) => before[column]?.getTime() !== after[column]?.getTime());
