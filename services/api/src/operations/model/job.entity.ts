import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum JobState {
  WAITING = 'WAITING',
  RUNNING = 'RUNNING',
  FAILED = 'FAILED',
}

/**
 * Something to be done after a commit, by whichever worker comes first.
 * Retention: gone when done; a failed one stays 90 days, for whoever looks after the service.
 */
@Entity('job')
@Index('job_next', ['priority', 'dueAt'])
export class Job {
  @PrimaryColumn('char', { length: 30, charset: 'ascii', collation: 'ascii_bin' }) id!: string;
  @Column({ type: 'varchar', length: 60, charset: 'ascii', collation: 'ascii_bin' }) kind!: string;
  /** Ids and numbers only: neither secrets nor personal data. */
  @Column('json') payload!: Readonly<Record<string, unknown>>;
  @Column('tinyint', { unsigned: true }) priority!: number;
  @Column({ type: 'varchar', length: 10, charset: 'ascii', collation: 'ascii_bin' }) state!: JobState;
  /** From when a worker may take it: the time asked for while it waits, the end of the lease while it runs, never when it has failed. */
  @Column('datetime', { precision: 3, nullable: true }) dueAt!: Date | null;
  /** What the order said; copied to `waitingKey` only while the job waits, so that the unique index admits one waiting job per key. */
  @Column({ type: 'varchar', length: 120, charset: 'ascii', collation: 'ascii_bin', nullable: true }) orderKey!: string | null;
  @Index('job_waiting_key', { unique: true })
  @Column({ type: 'varchar', length: 120, charset: 'ascii', collation: 'ascii_bin', nullable: true }) waitingKey!: string | null;
  /** Proof of the current claim: whoever has lost it can no longer change the job. */
  @Index('job_lease')
  @Column({ type: 'char', length: 36, charset: 'ascii', collation: 'ascii_bin', nullable: true }) lease!: string | null;
  @Column('smallint', { unsigned: true, default: 0 }) attempts!: number;
  /** A code, never a message: messages quote data. */
  @Column({ type: 'varchar', length: 60, charset: 'ascii', collation: 'ascii_bin', nullable: true }) lastError!: string | null;
  @Column({ type: 'varchar', length: 40, charset: 'ascii', collation: 'ascii_bin', nullable: true }) requestId!: string | null;
  @Column('datetime', { precision: 3 }) orderedAt!: Date;
  @Column('datetime', { precision: 3, nullable: true }) failedAt!: Date | null;
}
