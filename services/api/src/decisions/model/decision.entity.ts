import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DecisionType } from '../../applications/contract';
import { code, idColumn, instant, text } from './columns';

/** PROPOSED → PUBLISHED → SUPERSEDED, or PROPOSED → WITHDRAWN; all of them stay in the history. */
export enum DecisionState {
  PROPOSED = 'PROPOSED',
  PUBLISHED = 'PUBLISHED',
  SUPERSEDED = 'SUPERSEDED',
  WITHDRAWN = 'WITHDRAWN',
}

/** Avis: what a committee proposes for one application, then what is published of it. Retention: as long as its application. */
@Entity('decision')
@Index('decision_application', ['applicationId', 'proposedAt', 'id'])
@Index('decision_open', ['openFor'], { unique: true })
@Index('decision_own', ['proposedBy', 'openFor'])
export class Decision {
  @PrimaryColumn(idColumn) id!: string;
  @ForeignKey('Application', { name: 'decision_of_application', onDelete: 'CASCADE' })
  @Column(idColumn) applicationId!: string;
  @Column(code(16)) type!: DecisionType;
  @Column(code(12)) state!: DecisionState;
  /** The application while this waits for publication, then null: an application has at most one open proposal. */
  @Column({ ...idColumn, nullable: true }) openFor!: string | null;
  /** Of a rejection. */
  @Column({ ...idColumn, nullable: true }) reasonId!: string | null;
  /** Words to the candidate, published with it. */
  @Column({ ...text(1000), nullable: true }) comment!: string | null;
  /** Of a place on the waiting list, as the committee entered it. */
  @Column({ type: 'int', unsigned: true, nullable: true }) rank!: number | null;
  /** Of a preselection: when and where to come. */
  @Column({ ...instant, nullable: true }) appointmentAt!: Date | null;
  @Column({ ...text(300), nullable: true }) appointmentPlace!: string | null;
  /** Of an admission, fixed when it is published. */
  @Column({ ...instant, nullable: true }) answerBy!: Date | null;
  /** Null when Parvis proposed it by itself: a direct route, a promotion from the waiting list. */
  @Column({ ...idColumn, nullable: true }) proposedBy!: string | null;
  @Column(instant) proposedAt!: Date;
  @Column({ ...idColumn, nullable: true }) publishedBy!: string | null;
  @Column({ ...instant, nullable: true }) publishedAt!: Date | null;
  @Column({ ...idColumn, nullable: true }) withdrawnBy!: string | null;
  @Column({ ...instant, nullable: true }) withdrawnAt!: Date | null;

  withdraw(by: string | null, now: Date): void {
    this.state = DecisionState.WITHDRAWN;
    this.openFor = null;
    this.withdrawnBy = by;
    this.withdrawnAt = now;
  }

  publish(by: string | null, now: Date, answerBy: Date | null): void {
    this.state = DecisionState.PUBLISHED;
    this.openFor = null;
    this.publishedBy = by;
    this.publishedAt = now;
    this.answerBy = answerBy;
  }
}
