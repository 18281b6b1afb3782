import type { Reads, SqlValue } from '../../kernel/reads';
import { dayAfter, type DayCount } from '../model/day-line';
import { dayOf, startOf } from '../model/calendar-days';
import type { CampaignFacts } from './campaign.reads';
import type { Condition } from '../../kernel/condition';

const lastKept = 'SELECT MAX(d.day) AS day FROM intake k JOIN submission_day d ON d.intakeId = k.id WHERE k.campaignId = ?';

/** Until when the days of a campaign were counted; null when none was. */
export const lastKeptDay = async (reads: Reads, campaignId: string): Promise<string | null> =>
  (await reads.first<{ readonly day: string | null }>(lastKept, [campaignId]))?.day ?? null;

const keptSql = (scope: string): string => `SELECT d.day, SUM(d.submissions) AS submissions
  FROM intake k JOIN programme p ON p.id = k.programmeId JOIN submission_day d ON d.intakeId = k.id
  WHERE k.campaignId = ? AND ${scope} GROUP BY d.day`;

/** Half-hours: every time zone begins its days at one. */
const slotMs = 1_800_000;
/** From the newest snapshots to their applications: the other way round every application would be looked at. */
export const newSql = (scope: string): string => `SELECT FLOOR(UNIX_TIMESTAMP(s.takenAt) / 1800) AS slot, COUNT(*) AS submissions
  FROM application_snapshot s FORCE INDEX (application_snapshot_taken) STRAIGHT_JOIN application a ON a.id = s.applicationId
    STRAIGHT_JOIN intake k ON k.id = a.intakeId STRAIGHT_JOIN programme p ON p.id = k.programmeId
  WHERE s.number = 1 AND s.takenAt >= ? AND k.campaignId = ? AND ${scope} GROUP BY slot`;

/** Where nothing was counted yet: by the last submission of each, which is the first of nearly all; read along `application_figures` alone. */
export const uncountedSql = (scope: string): string => `SELECT FLOOR(UNIX_TIMESTAMP(a.submittedAt) / 1800) AS slot, COUNT(*) AS submissions
  FROM intake k JOIN programme p ON p.id = k.programmeId JOIN application a FORCE INDEX (application_figures) ON a.intakeId = k.id
  WHERE k.campaignId = ? AND ${scope} AND a.submittedAt IS NOT NULL GROUP BY slot`;

async function keptDays(reads: Reads, { id }: CampaignFacts, scope: Condition): Promise<readonly DayCount[]> {
  const rows = await reads.rows<{ readonly day: string; readonly submissions: number | string }>(keptSql(scope.sql), [id, ...scope.values]);
  return rows.map(({ day, submissions }) => ({ day, submissions: Number(submissions) }));
}

async function bySlot(reads: Reads, { timeZone }: CampaignFacts, sql: string, values: readonly SqlValue[]): Promise<readonly DayCount[]> {
  const rows = await reads.rows<{ readonly slot: number | string; readonly submissions: number | string }>(sql, values);
  return rows.map(({ slot, submissions }) => ({ day: dayOf(new Date(Number(slot) * slotMs), timeZone), submissions: Number(submissions) }));
}

/**
 * First submissions by day: days that are over from the table that is filled every hour, the others from what was submitted.
 * A campaign that is over and was counted gets nothing new.
 */
export async function submissionDays(reads: Reads, campaign: CampaignFacts, scope: Condition): Promise<readonly DayCount[]> {
  const last = await lastKeptDay(reads, campaign.id);
  if (last === null) return bySlot(reads, campaign, uncountedSql(scope.sql), [campaign.id, ...scope.values]);
  const kept = await keptDays(reads, campaign, scope);
  if (!campaign.isActive) return kept;
  const since = startOf(dayAfter(last, 1), campaign.timeZone);
  return [...kept, ...(await bySlot(reads, campaign, newSql(scope.sql), [since, campaign.id, ...scope.values]))];
}
