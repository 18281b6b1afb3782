import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, fixed, idColumn, instant, text } from './columns';

export enum WebhookState {
  ACTIVE = 'ACTIVE',
  /** By a person. */
  PAUSED = 'PAUSED',
  /** By Parvis, after a day of failures. */
  STOPPED = 'STOPPED',
}

/**
 * Where events of an institution go. Its secret is nowhere: it is derived from the server’s key, the id and a salt.
 * Retention: until it is deleted.
 */
@Entity('webhook_endpoint')
@Index('webhook_endpoint_institution', ['institutionId', 'state'])
export class WebhookEndpoint {
  @PrimaryColumn(idColumn) id!: string;
  @Column(idColumn) institutionId!: string;
  /** The whole institution when null. */
  @Column({ ...idColumn, nullable: true }) centreId!: string | null;
  @Column(text(100)) name!: string;
  @Column(text(500)) url!: string;
  /** Kinds with commas; all of them when empty. */
  @Column(code(100)) kinds!: string;
  @Column(code(8)) state!: WebhookState;
  @Column('int', { unsigned: true }) version!: number;
  /** Everything up to here has been handed over to be delivered. */
  @Column('bigint', { unsigned: true }) position!: string;
  @Column(code(43)) salt!: string;
  /** The secret before: signs beside the new one until then. */
  @Column({ ...code(43), nullable: true }) previousSalt!: string | null;
  @Column({ ...instant, nullable: true }) previousUntil!: Date | null;
  /** Who delivers now: one worker at a time. */
  @Column({ ...fixed(36), nullable: true }) leaseId!: string | null;
  @Column({ ...instant, nullable: true }) leaseUntil!: Date | null;
  @Column({ ...instant, nullable: true }) stoppedAt!: Date | null;
  @Column(idColumn) createdBy!: string;
  @Column(instant) createdAt!: Date;
  @Column(instant) updatedAt!: Date;
}
