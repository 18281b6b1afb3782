import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Answer, ApplicationStatus } from './application-status';
import { code, idColumn } from './columns';

/**
 * So many applications to an intake more or less that stand alike. Added in the transaction of the act and never changed, so that
 * acts on one intake do not wait for each other; the statistics fold them into counts. Without a foreign key, which would share-lock
 * the intake. Retention: a minute.
 */
@Entity('standing_change')
export class StandingChange {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true }) id!: string;
  @Column(idColumn) intakeId!: string;
  @Column(code(16)) status!: ApplicationStatus;
  /** Empty without one. */
  @Column(code(16)) publishedDecision!: string;
  @Column(code(16)) answer!: Answer;
  /** Whether it stands submitted, or did before it was cancelled. */
  @Column('boolean') isReceived!: boolean;
  @Column('int') delta!: number;
}
