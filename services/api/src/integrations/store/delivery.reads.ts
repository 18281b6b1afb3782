import type { Loader } from '../../kernel/loaders';
import { asCode, padded, placeholders, type Reads } from '../../kernel/reads';
import type { DeliveryRow, JournalState } from '../model/webhook-journal';
import { asFeedEvent, type FeedEventRow } from './feed.reads';

/** Of each application only the first that waits may leave. */
const heads = `FROM webhook_delivery d WHERE d.endpointId = ? AND d.state = 'WAITING' AND NOT EXISTS (SELECT 1 FROM webhook_delivery o
  WHERE o.endpointId = d.endpointId AND o.state = 'WAITING' AND o.applicationId = d.applicationId AND o.position < d.position)`;

export interface DueDelivery {
  readonly id: string;
  readonly attempts: number;
  readonly firstAttemptAt: Date | null;
  readonly event: FeedEventRow;
}

type Raw = Omit<DueDelivery, 'event'> & Omit<FeedEventRow, 'position'> & { readonly deliveryId: string; readonly position: string | number };

const dueSql = `SELECT h.deliveryId, h.attempts, h.firstAttemptAt, e.id, e.position, e.kind, e.at, e.institutionId, e.centreId, e.applicationId, e.candidateId, e.version
  FROM (SELECT d.id AS deliveryId, d.eventId, d.attempts, d.firstAttemptAt, d.position ${heads} AND d.nextAttemptAt <= ? ORDER BY d.position LIMIT ?) h
  JOIN feed_event e ON e.id = h.eventId ORDER BY h.position`;

/** What may leave now, the oldest first, never two of one application. */
export async function dueDeliveries(reads: Reads, endpointId: string, now: Date, limit: number): Promise<readonly DueDelivery[]> {
  const rows = await reads.rows<Raw>(dueSql, [endpointId, now, limit]);
  return rows.map(({ deliveryId, attempts, firstAttemptAt, ...event }) => ({ id: deliveryId, attempts, firstAttemptAt, event: asFeedEvent(event) }));
}

/** When something may leave next; undefined when nothing waits. */
export async function nextDue(reads: Reads, endpointId: string): Promise<Date | undefined> {
  const row = await reads.first<{ readonly next: Date | null }>(`SELECT MIN(d.nextAttemptAt) AS next ${heads}`, [endpointId]);
  return row?.next ?? undefined;
}

const columns = 'id, endpointId, eventId, applicationId, position, kind, state, attempts, lastAttemptAt, nextAttemptAt, lastStatus, lastMs, lastError, deliveredAt, createdAt';
type RawDelivery = Omit<DeliveryRow, 'position'> & { readonly position: string | number };
const asDelivery = ({ position, ...row }: RawDelivery): DeliveryRow => ({ ...row, position: Number(position) });

const conditionOf: Readonly<Record<JournalState, string>> = {
  WAITING: "state = 'WAITING' AND attempts = 0",
  FAILING: "state = 'WAITING' AND attempts > 0",
  DELIVERED: "state = 'DELIVERED'",
};

export interface JournalRange {
  readonly state?: JournalState | null | undefined;
  readonly applicationId?: string | null | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Newest first. */
export async function journalOf(reads: Reads, endpointId: string, { state, applicationId, before, limit }: JournalRange): Promise<readonly DeliveryRow[]> {
  const conditions = ['endpointId = ?', ...(state ? [conditionOf[state]] : []), ...(applicationId ? ['applicationId = ?'] : []), ...(before === undefined ? [] : ['position < ?'])];
  const values = [endpointId, ...(applicationId ? [asCode(applicationId)] : []), ...(before === undefined ? [] : [before]), limit];
  const rows = await reads.rows<RawDelivery>(`SELECT ${columns} FROM webhook_delivery WHERE ${conditions.join(' AND ')} ORDER BY position DESC LIMIT ?`, values);
  return rows.map(asDelivery);
}

export type PlacedDelivery = DeliveryRow & { readonly institutionId: string };

const placed = `SELECT ${columns.split(', ').map((column) => `d.${column}`).join(', ')}, w.institutionId FROM webhook_delivery d JOIN webhook_endpoint w ON w.id = d.endpointId`;

export const deliveryById: Loader<string, PlacedDelivery> = {
  name: 'delivery',
  async batch(reads, ids) {
    const rows = await reads.rows<RawDelivery & { readonly institutionId: string }>(`${placed} WHERE d.id IN (${placeholders(ids.length)})`, padded(ids));
    return new Map(rows.map((row) => [row.id, { ...asDelivery(row), institutionId: row.institutionId }]));
  },
};
