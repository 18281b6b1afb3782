import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from './application.entity';
import { idColumn, instant } from './columns';

export const keyLifetimeMs = 24 * 3_600_000;

/** A submission that was answered, under the key that its caller chose: the same key gets the same answer. Retention: 24 hours. */
@Entity('submission_key')
@Index('submission_key_at', ['usedAt'])
export class SubmissionKey {
  @ForeignKey(() => Application, { name: 'submission_key_application', onDelete: 'CASCADE' })
  @PrimaryColumn(idColumn) applicationId!: string;
  @PrimaryColumn({ type: 'varchar', length: 100, collation: 'utf8mb4_bin' }) idempotencyKey!: string;
  @Column(idColumn) snapshotId!: string;
  @Column(instant) usedAt!: Date;
}
