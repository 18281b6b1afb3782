import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, idColumn, instant } from './columns';
import type { FeedKind } from './feed-kind';

export enum DeliveryState {
  WAITING = 'WAITING',
  DELIVERED = 'DELIVERED',
}

/** An event on its way to a webhook, and how it went. Retention: 30 days; what still waits, as long as its event. */
@Entity('webhook_delivery')
@Index('webhook_delivery_once', ['endpointId', 'eventId'], { unique: true })
@Index('webhook_delivery_lane', ['endpointId', 'state', 'applicationId', 'position'])
@Index('webhook_delivery_due', ['endpointId', 'state', 'nextAttemptAt'])
@Index('webhook_delivery_journal', ['endpointId', 'position'])
@Index('webhook_delivery_position', ['position'])
@Index('webhook_delivery_created', ['state', 'createdAt'])
export class WebhookDelivery {
  @PrimaryColumn(idColumn) id!: string;
  @ForeignKey('WebhookEndpoint', { onDelete: 'CASCADE', name: 'webhook_delivery_endpoint' })
  @Column(idColumn) endpointId!: string;
  @Column(idColumn) eventId!: string;
  @Column(idColumn) applicationId!: string;
  @Column('bigint', { unsigned: true }) position!: string;
  @Column(code(12)) kind!: FeedKind;
  @Column(code(10)) state!: DeliveryState;
  @Column('smallint', { unsigned: true }) attempts!: number;
  @Column({ ...instant, nullable: true }) firstAttemptAt!: Date | null;
  @Column({ ...instant, nullable: true }) lastAttemptAt!: Date | null;
  @Column(instant) nextAttemptAt!: Date;
  /** Of the last answer; null where there was none. */
  @Column({ type: 'smallint', unsigned: true, nullable: true }) lastStatus!: number | null;
  @Column({ type: 'int', unsigned: true, nullable: true }) lastMs!: number | null;
  /** Why the last attempt failed, as a code. */
  @Column({ ...code(30), nullable: true }) lastError!: string | null;
  @Column({ ...instant, nullable: true }) deliveredAt!: Date | null;
  @Column(instant) createdAt!: Date;
}
