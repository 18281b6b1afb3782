import type { EntityManager } from 'typeorm';
import { newId } from '../../kernel/ids';
import type { FeedEventRow } from './feed.reads';

const insert = `INSERT INTO webhook_delivery (id, endpointId, eventId, applicationId, position, kind, state, attempts, nextAttemptAt, createdAt) VALUES ?
  ON DUPLICATE KEY UPDATE state = 'WAITING', attempts = 0, firstAttemptAt = NULL, nextAttemptAt = VALUES(nextAttemptAt), deliveredAt = NULL`;
const again = "UPDATE webhook_delivery SET state = 'WAITING', attempts = 0, firstAttemptAt = NULL, nextAttemptAt = ?, deliveredAt = NULL";

export interface Attempt {
  readonly id: string;
  readonly at: Date;
  readonly status: number | null;
  readonly ms: number;
  readonly error: string | null;
}

const delivered = `UPDATE webhook_delivery SET state = 'DELIVERED', attempts = attempts + 1, firstAttemptAt = COALESCE(firstAttemptAt, ?), lastAttemptAt = ?,
  lastStatus = ?, lastMs = ?, lastError = NULL, deliveredAt = ? WHERE id = ? AND state = 'WAITING'`;
const failed = `UPDATE webhook_delivery SET attempts = attempts + 1, firstAttemptAt = COALESCE(firstAttemptAt, ?), lastAttemptAt = ?,
  lastStatus = ?, lastMs = ?, lastError = ?, nextAttemptAt = ? WHERE id = ? AND state = 'WAITING'`;

export class DeliveryStore {
  constructor(private readonly manager: EntityManager) {}

  /** Hands events to a webhook; one that it has had already is delivered again. */
  async add(endpointId: string, events: readonly FeedEventRow[], now: Date): Promise<void> {
    if (events.length === 0) return;
    const rows = events.map(({ id, applicationId, position, kind }) => [newId('whd'), endpointId, id, applicationId, position, kind, 'WAITING', 0, now, now]);
    await this.manager.query(insert, [rows]);
  }

  async delivered({ id, at, status, ms }: Attempt): Promise<void> {
    await this.manager.query(delivered, [at, at, status, ms, at, id]);
  }

  async failed({ id, at, status, ms, error }: Attempt, nextAttemptAt: Date): Promise<void> {
    await this.manager.query(failed, [at, at, status, ms, error, nextAttemptAt, id]);
  }

  /** Once more, as if it had never been tried. */
  async again(id: string, now: Date): Promise<void> {
    await this.manager.query(`${again} WHERE id = ?`, [now, id]);
  }

  /** All that waits for a webhook, at once. */
  async hasten(endpointId: string, now: Date): Promise<void> {
    await this.manager.query(`${again} WHERE endpointId = ? AND state = 'WAITING'`, [now, endpointId]);
  }

  async forgetBefore(instant: Date): Promise<void> {
    await this.manager.query("DELETE FROM webhook_delivery WHERE state = 'DELIVERED' AND createdAt < ?", [instant]);
  }
}
