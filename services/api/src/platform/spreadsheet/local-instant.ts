import { DateTime } from 'luxon';

/** An instant as the clocks of the zone show it. */
export const localText = (instant: Date, timeZone: string, kind: 'day' | 'instant'): string =>
  DateTime.fromJSDate(instant, { zone: timeZone }).toFormat(kind === 'day' ? 'yyyy-MM-dd' : 'yyyy-MM-dd HH:mm');

const epoch = Date.UTC(1899, 11, 30);
const dayMs = 86_400_000;

/** Days since the beginning of time, as spreadsheets count them; without seconds, which nobody wants to see. */
export function serialDay(instant: Date, timeZone: string, kind: 'day' | 'instant'): number {
  const local = DateTime.fromJSDate(instant, { zone: timeZone });
  const shown = Date.UTC(local.year, local.month - 1, local.day, ...(kind === 'day' ? [] : [local.hour, local.minute]));
  return (shown - epoch) / dayMs;
}
