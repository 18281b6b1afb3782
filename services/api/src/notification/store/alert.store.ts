import { In, IsNull, LessThan, type EntityManager } from 'typeorm';
import type { Reads } from '../../kernel/reads';
import { type AlertKind, CommitteeAlert } from '../model/committee-alert.entity';

const insert = 'INSERT IGNORE INTO committee_alert (id, committeeId, kind, eventKey, happenedAt, mailId) VALUES (?, ?, ?, ?, ?, NULL)';

export type NewAlert = Pick<CommitteeAlert, 'id' | 'committeeId' | 'kind' | 'eventKey' | 'happenedAt'>;

export class AlertStore {
  constructor(private readonly manager: EntityManager) {}

  async add({ id, committeeId, kind, eventKey, happenedAt }: NewAlert): Promise<void> {
    await this.manager.query(insert, [id, committeeId, kind, eventKey, happenedAt]);
  }

  /** Takes what nobody has told yet, by key: a range would block those who submit at that moment. */
  async take(ids: readonly string[], mailId: string): Promise<void> {
    await this.manager.update(CommitteeAlert, { id: In([...ids]), mailId: IsNull() }, { mailId });
  }

  async deleteBefore(instant: Date): Promise<void> {
    await this.manager.delete(CommitteeAlert, { happenedAt: LessThan(instant) });
  }
}

// Mails that were sent again carry no event key and set no pace.
const dueSql = `SELECT DISTINCT a.committeeId FROM committee_alert a WHERE a.mailId IS NULL AND NOT EXISTS (
  SELECT 1 FROM mail m WHERE m.committeeId = a.committeeId AND m.orderedAt > ? AND m.eventKey IS NOT NULL) ORDER BY a.committeeId`;

/** Committees with something to tell that have had no mail since that instant. */
export const dueCommittees = async (reads: Reads, lastMailBefore: Date): Promise<string[]> =>
  (await reads.rows<{ readonly committeeId: string }>(dueSql, [lastMailBefore])).map(({ committeeId }) => committeeId);

/** More than one evening brings; the rest goes with the next mail. */
const waitingSql = 'SELECT id FROM committee_alert WHERE mailId IS NULL AND committeeId = ? ORDER BY id LIMIT 10000';

export const waitingAlerts = async (reads: Reads, committeeId: string): Promise<string[]> =>
  (await reads.rows<{ readonly id: string }>(waitingSql, [committeeId])).map(({ id }) => id);

const countSql = 'SELECT kind, COUNT(*) AS count FROM committee_alert WHERE mailId = ? AND committeeId = ? GROUP BY kind';

export async function toldCounts(reads: Reads, mailId: string, committeeId: string): Promise<Readonly<Record<AlertKind, number>>> {
  const counts = { SUBMITTED: 0, ACCEPTED: 0, WITHDRAWN: 0 };
  for (const { kind, count } of await reads.rows<{ readonly kind: AlertKind; readonly count: number }>(countSql, [mailId, committeeId])) counts[kind] = Number(count);
  return counts;
}
