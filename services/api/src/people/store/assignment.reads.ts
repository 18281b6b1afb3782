import { DateTime } from 'luxon';
import type { Reads } from '../../kernel/reads';
import type { Grant } from '../../kernel/viewer';
import type { HeldFunction } from '../model/person-view';

const zone = 'Europe/Paris';

/** The day on which functions begin and end is the calendar's, not UTC's. */
export function calendarDay(now: Date): string {
  const minute = Math.floor(now.getTime() / 60_000);
  if (minute !== latest.minute) latest = { minute, day: DateTime.fromJSDate(now, { zone }).toFormat('yyyy-MM-dd') };
  return latest.day;
}

/** Every request asks for it, and no day of any calendar begins inside a minute. */
let latest = { minute: NaN, day: '' };

const current = `
  SELECT id, functionName AS \`function\`, scopeKind, scopeId, institutionId FROM assignment
  WHERE accountId = ? AND (startsOn IS NULL OR startsOn <= ?) AND (endsOn IS NULL OR endsOn >= ?) ORDER BY id`;

export function grantsOf(reads: Reads, accountId: string, now: Date): Promise<Grant[]> {
  const day = calendarDay(now);
  return reads.rows<Grant>(current, [accountId, day, day]);
}

const all = `
  SELECT id, accountId, functionName AS \`function\`, scopeKind, scopeId, institutionId, startsOn, endsOn, createdAt, grantedBy, version FROM assignment
  WHERE accountId = ? AND (endsOn IS NULL OR endsOn >= ?) ORDER BY id LIMIT 200`;

/** Those of today and those to come. */
export const readAssignments = (reads: Reads, accountId: string, now: Date): Promise<HeldFunction[]> =>
  reads.rows<HeldFunction>(all, [accountId, calendarDay(now)]);

const administrators = `SELECT DISTINCT accountId FROM assignment WHERE institutionId = ? AND functionName = 'ADMINISTRATOR' AND scopeKind = 'INSTITUTION'
  AND (startsOn IS NULL OR startsOn <= ?) AND (endsOn IS NULL OR endsOn >= ?) ORDER BY accountId`;

/** Accounts that administer the whole of an institution on this day. */
export async function administratorsOf(reads: Reads, institutionId: string, now: Date): Promise<readonly string[]> {
  const day = calendarDay(now);
  return (await reads.rows<{ readonly accountId: string }>(administrators, [institutionId, day, day])).map(({ accountId }) => accountId);
}
