import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One tick of a schedule, taken by the first worker that saw it. Retention: 30 days. */
@Entity('schedule_run')
export class ScheduleRun {
  @PrimaryColumn('varchar', { length: 60, charset: 'ascii', collation: 'ascii_bin' }) name!: string;
  @PrimaryColumn('datetime', { precision: 3 }) scheduledAt!: Date;
  @Column('datetime', { precision: 3 }) claimedAt!: Date;
}
