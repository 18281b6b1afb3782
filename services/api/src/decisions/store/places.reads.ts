import { padded, placeholders, type Reads } from '../../kernel/reads';
import type { Waiting } from '../model/waiting-list';

/** An intake without people: how many places, how many of them held. */
export interface Places {
  readonly capacity: number | null;
  readonly holders: number;
}

const lastRank = 4_294_967_295;

const heldBy = (list: string): string => `SELECT k.id, k.capacity,
    (SELECT COUNT(*) FROM application a WHERE a.intakeId = k.id AND a.publishedDecision = 'ADMITTED' AND a.answer IN ('NONE', 'ACCEPTED') AND a.active = 1) AS holders
  FROM intake k WHERE k.id IN (${list})`;

/** A place is held by an admission that is accepted, or may still be. */
export async function placesOf(reads: Reads, intakeIds: readonly string[]): Promise<ReadonlyMap<string, Places>> {
  if (intakeIds.length === 0) return new Map();
  const rows = await reads.rows<{ readonly id: string; readonly capacity: number | null; readonly holders: number | string }>(heldBy(placeholders(intakeIds.length)), padded(intakeIds));
  return new Map(rows.map(({ id, capacity, holders }) => [id, { capacity, holders: Number(holders) }]));
}

const waitingSql = (list: string): string => `SELECT a.id AS applicationId, a.intakeId, a.waitingRank, a.decidedAt FROM application a
  WHERE a.intakeId IN (${list}) AND a.publishedDecision = 'WAITING_LIST' AND a.active = 1`;

interface WaitingRow {
  readonly applicationId: string;
  readonly intakeId: string;
  readonly waitingRank: number | null;
  readonly decidedAt: Date;
}

/** Those on the lists of these intakes, in no order: the model gives it. */
export async function waitingOf(reads: Reads, intakeIds: readonly string[]): Promise<ReadonlyMap<string, readonly Waiting[]>> {
  const lists = new Map(intakeIds.map((id): [string, Waiting[]] => [id, []]));
  if (intakeIds.length === 0) return lists;
  for (const row of await reads.rows<WaitingRow>(waitingSql(placeholders(intakeIds.length)), padded(intakeIds))) {
    lists.get(row.intakeId)?.push({ applicationId: row.applicationId, enteredRank: row.waitingRank ?? lastRank, publishedAt: row.decidedAt });
  }
  return lists;
}
