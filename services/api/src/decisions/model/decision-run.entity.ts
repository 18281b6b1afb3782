import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DecisionAct } from './decision-acts';
import { code, idColumn, instant } from './columns';
import type { ProposalDraft } from './proposal';
import type { RowRefusal } from './row-refusal';

/** Somebody ordered many acts about decisions at once. Retention: as long as the account that ordered it. */
@Entity('decision_run')
@Index('decision_run_by', ['orderedBy', 'orderedAt'])
export class DecisionRun {
  @PrimaryColumn(idColumn) id!: string;
  @ForeignKey('Account', { name: 'decision_run_of_account', onDelete: 'CASCADE' })
  @Column(idColumn) orderedBy!: string;
  /** By which a program ordered it: it acts with what the token may, and stops with it. */
  @Column({ ...idColumn, nullable: true }) tokenId!: string | null;
  @Column(instant) orderedAt!: Date;
  @Column({ type: 'smallint', unsigned: true }) total!: number;
  /** Null while rows wait. */
  @Column({ ...instant, nullable: true }) finishedAt!: Date | null;
}

export enum RowState {
  WAITING = 'WAITING',
  DONE = 'DONE',
  REFUSED = 'REFUSED',
}

/** What is done to many at once. */
export type RunAct = Extract<DecisionAct, 'PROPOSE' | 'WITHDRAW' | 'PUBLISH'>;

/** What an act takes beside its application; an instant as it is written in JSON. */
export interface RowDetails extends Partial<Omit<ProposalDraft, 'appointmentAt'>> {
  readonly appointmentAt?: string | null;
  readonly force?: boolean;
  readonly reason?: string | undefined;
}

/** One act of a run; claimed, done and written in one transaction, hence once. Retention: with its run. */
@Entity('decision_row')
export class DecisionRow {
  @ForeignKey(() => DecisionRun, { name: 'decision_row_of_run', onDelete: 'CASCADE' })
  @PrimaryColumn(idColumn) runId!: string;
  @PrimaryColumn({ type: 'smallint', unsigned: true }) position!: number;
  /** Empty for what is not even an id. */
  @Column(idColumn) applicationId!: string;
  @Column(code(12)) act!: RunAct;
  /** That was seen of the application; null where only the proposal was looked at. */
  @Column({ type: 'int', unsigned: true, nullable: true }) version!: number | null;
  /** The proposal that was seen when it was ordered; another one is not published in its place. */
  @Column({ ...idColumn, nullable: true }) decisionId!: string | null;
  /** Null once it is over: the words of a committee stand with their decision. */
  @Column({ type: 'json', nullable: true }) details!: RowDetails | null;
  @Column(code(12)) state!: RowState;
  @Column({ type: 'json', nullable: true }) refusal!: RowRefusal | null;
  @Column({ ...instant, nullable: true }) doneAt!: Date | null;
}
