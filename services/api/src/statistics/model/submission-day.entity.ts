import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

const id = { type: 'char', length: 30, charset: 'ascii', collation: 'ascii_bin' } as const;

/** How many applications to an intake were submitted for the first time on a day that is over. Retention: as long as the intake. */
@Entity('submission_day')
export class SubmissionDay {
  @ForeignKey('Intake', { name: 'submission_day_intake', onDelete: 'CASCADE' })
  @PrimaryColumn(id) intakeId!: string;
  /** In the time zone of the institution. */
  @PrimaryColumn('date') day!: string;
  @Column('int', { unsigned: true }) submissions!: number;
}
