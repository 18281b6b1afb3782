import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, idColumn, instant } from './columns';

/** Somebody had many decisions published at once. Retention: as long as the account that ordered it. */
@Entity('publication_run')
@Index('publication_run_key', ['orderedBy', 'idempotencyKey'], { unique: true })
export class PublicationRun {
  @PrimaryColumn(idColumn) id!: string;
  @ForeignKey('Account', { name: 'publication_run_of_account', onDelete: 'CASCADE' })
  @Column(idColumn) orderedBy!: string;
  @Column(code(100)) idempotencyKey!: string;
  @Column(instant) orderedAt!: Date;
  @Column({ type: 'smallint', unsigned: true }) total!: number;
  /** Null while rows wait. */
  @Column({ ...instant, nullable: true }) finishedAt!: Date | null;
}

export enum PublicationState {
  WAITING = 'WAITING',
  PUBLISHED = 'PUBLISHED',
  SKIPPED = 'SKIPPED',
}

/** One application of a run; claimed, published and written in one transaction, hence once. Retention: with its run. */
@Entity('publication_row')
export class PublicationRow {
  @ForeignKey(() => PublicationRun, { name: 'publication_row_of_run', onDelete: 'CASCADE' })
  @PrimaryColumn(idColumn) runId!: string;
  @PrimaryColumn({ type: 'smallint', unsigned: true }) position!: number;
  @Column(idColumn) applicationId!: string;
  /** The proposal that was seen when it was ordered; another one is not published in its place. */
  @Column({ ...idColumn, nullable: true }) decisionId!: string | null;
  @Column(code(12)) state!: PublicationState;
  @Column({ ...code(30), nullable: true }) skipCode!: string | null;
  @Column({ ...instant, nullable: true }) doneAt!: Date | null;
}
