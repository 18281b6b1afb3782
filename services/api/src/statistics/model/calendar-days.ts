import { DateTime } from 'luxon';

/** The day of an instant where the institution is. */
export const dayOf = (instant: Date, zone: string): string => DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd');

/** The instant at which a day begins there. */
export const startOf = (day: string, zone: string): Date => DateTime.fromISO(day, { zone }).startOf('day').toJSDate();
