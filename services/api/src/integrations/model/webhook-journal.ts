import type { FeedKind } from './feed-kind';
import type { DeliveryState } from './webhook-delivery.entity';

export interface DeliveryRow {
  readonly id: string;
  readonly endpointId: string;
  readonly eventId: string;
  readonly applicationId: string;
  readonly position: number;
  readonly kind: FeedKind;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly lastAttemptAt: Date | null;
  readonly nextAttemptAt: Date;
  readonly lastStatus: number | null;
  readonly lastMs: number | null;
  readonly lastError: string | null;
  readonly deliveredAt: Date | null;
  readonly createdAt: Date;
}

/** How a line of the journal stands: waiting for its first attempt, failing, or delivered. */
export enum JournalState {
  WAITING = 'WAITING',
  FAILING = 'FAILING',
  DELIVERED = 'DELIVERED',
}

export const journalState = ({ state, attempts }: Pick<DeliveryRow, 'state' | 'attempts'>): JournalState =>
  state === 'DELIVERED' ? JournalState.DELIVERED : attempts > 0 ? JournalState.FAILING : JournalState.WAITING;
