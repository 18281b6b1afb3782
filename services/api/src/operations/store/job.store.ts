import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { JobOrder } from '../../kernel/jobs';
import type { Reads } from '../../kernel/reads';
import type { Transaction } from '../../kernel/transactions';
import { Job, JobState } from '../model/job.entity';

const insert = `
  INSERT INTO job (id, kind, payload, priority, state, dueAt, orderKey, waitingKey, attempts, requestId, orderedAt)
  VALUES (?, ?, ?, ?, 'WAITING', ?, ?, ?, 0, ?, ?)
  ON DUPLICATE KEY UPDATE dueAt = LEAST(dueAt, VALUES(dueAt)), priority = LEAST(priority, VALUES(priority))`;

const isDue = (kinds: number): string => `dueAt <= ? AND priority <= ? AND kind IN (${Array<string>(kinds).fill('?').join(',')})`;

// The index gives the order, so that only the rows taken are locked and other workers step over just these.
const lockDue = (kinds: number): string => `
  SELECT id, kind, payload, attempts FROM job FORCE INDEX (job_next)
  WHERE ${isDue(kinds)} ORDER BY priority, dueAt LIMIT ? FOR UPDATE SKIP LOCKED`;

const peekDue = (kinds: number): string => `SELECT id FROM job FORCE INDEX (job_next) WHERE ${isDue(kinds)} LIMIT 1`;

interface DueRow {
  readonly id: string;
  readonly kind: string;
  readonly payload: string | Readonly<Record<string, unknown>>;
  readonly attempts: number;
}

export interface Due {
  readonly kinds: readonly string[];
  readonly now: Date;
  readonly priorityAtMost: number;
}

export interface ClaimedJob {
  readonly id: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempt: number;
  readonly lease: string;
}

export class JobStore {
  constructor(private readonly manager: EntityManager) {}

  /** Adds a job, or hastens the one that already waits under the same key. */
  async order(id: string, order: JobOrder, at: { readonly now: Date; readonly requestId: string | undefined }): Promise<void> {
    const key = order.key === undefined ? null : `${order.kind}:${order.key}`;
    await this.manager.query(insert, [
      id, order.kind, JSON.stringify(order.payload), order.priority ?? 5, order.runAt ?? at.now, key, key, at.requestId ?? null, at.now,
    ]);
  }

  /** Hands the job back to the queue; false when the claim was lost meanwhile. */
  async retryAt(job: ClaimedJob, dueAt: Date, lastError: string): Promise<boolean> {
    return this.change(job, { state: JobState.WAITING, dueAt, lastError, lease: null });
  }

  /** A job waits again under its key, unless a newer order does by now: that one will do. */
  async reclaimKey({ id }: ClaimedJob): Promise<void> {
    await this.manager.query('UPDATE IGNORE job SET waitingKey = orderKey WHERE id = ? AND state = ? AND orderKey IS NOT NULL', [id, JobState.WAITING]);
    await this.manager.query('DELETE FROM job WHERE id = ? AND state = ? AND orderKey IS NOT NULL AND waitingKey IS NULL', [id, JobState.WAITING]);
  }

  async giveUp(job: ClaimedJob, failedAt: Date, lastError: string): Promise<boolean> {
    return this.change(job, { state: JobState.FAILED, dueAt: null, lastError, lease: null, failedAt });
  }

  async done({ id, lease }: ClaimedJob): Promise<boolean> {
    const { affected } = await this.manager.delete(Job, { id, lease });
    return affected === 1;
  }

  async extend(leases: readonly string[], until: Date): Promise<void> {
    await this.manager.createQueryBuilder().update(Job).set({ dueAt: until }).where('lease IN (:...leases)', { leases }).execute();
  }

  async deleteFailedBefore(instant: Date): Promise<void> {
    await this.manager.query('DELETE FROM job WHERE state = ? AND failedAt < ?', [JobState.FAILED, instant]);
  }

  private async change({ id, lease }: ClaimedJob, values: Partial<Omit<Job, 'payload'>>): Promise<boolean> {
    const { affected } = await this.manager.update(Job, { id, lease }, values);
    return affected === 1;
  }
}

/** Whether a worker has anything to take: a plain read, so that idle workers lock nothing. */
export async function hasDue(reads: Reads, { kinds, now, priorityAtMost }: Due): Promise<boolean> {
  return (await reads.first(peekDue(kinds.length), [now, priorityAtMost, ...kinds])) !== undefined;
}

/** Takes up to `limit` due jobs, urgent ones first; also those whose worker let its lease run out. */
export async function claimDue(tx: Transaction, { kinds, now, priorityAtMost }: Due, limit: number, leaseUntil: Date): Promise<ClaimedJob[]> {
  const rows = await tx.reads.rows<DueRow>(lockDue(kinds.length), [now, priorityAtMost, ...kinds, limit]);
  const claimed = rows.map((row) => ({ id: row.id, kind: row.kind, payload: parsed(row.payload), attempt: row.attempts + 1, lease: randomUUID() }));
  for (const { id, attempt, lease } of claimed) {
    await tx.manager.update(Job, { id }, { state: JobState.RUNNING, dueAt: leaseUntil, waitingKey: null, attempts: attempt, lease });
  }
  return claimed;
}

function parsed(payload: DueRow['payload']): Readonly<Record<string, unknown>> {
  return typeof payload === 'string' ? JSON.parse(payload) : payload;
}
