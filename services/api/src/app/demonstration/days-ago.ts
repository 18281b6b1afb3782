import { DateTime } from 'luxon';
import type { Parts } from '../../kernel/feature';

const firstHour = 8;
const wakingHours = 14;

/** The same house, as it was some days ago; the fraction says how late in the day, because nobody applies at four in the morning. */
export function daysAgo(parts: Parts, days: number): Parts {
  const whole = Math.floor(days);
  const { clock } = parts;
  const today = DateTime.fromJSDate(clock.now(), { zone: 'Europe/Paris' }).startOf('day');
  const instant = today.minus({ days: whole }).plus({ hours: firstHour + (days - whole) * wakingHours }).toJSDate();
  return { ...parts, clock: { now: () => instant } };
}
