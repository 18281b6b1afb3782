import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { JudgementOrder } from '../../applications/contract';
import type { DecisionAct } from './decision-acts';
import { code, idColumn, instant } from './columns';
import type { ProposalDraft } from './proposal';
import type { RowRefusal } from './row-refusal';

/** Somebody ordered many acts about decisions, or many verdicts on documents, at once; the prefix of the id says which. Retention: as long as the account that ordered it. */
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

/** What is done to many at once: about decisions, or to documents. */
export type DecisionRunAct = Extract<DecisionAct, 'PROPOSE' | 'WITHDRAW' | 'PUBLISH'>;
export type VerdictAct = 'ACCEPT' | 'REFUSE';
export type RunAct = DecisionRunAct | VerdictAct;

export const isVerdict = (act: RunAct): act is VerdictAct => act === 'ACCEPT' || act === 'REFUSE';

export const verdictOf: Readonly<Record<VerdictAct, JudgementOrder['verdict']>> = { ACCEPT: 'ACCEPTED', REFUSE: 'REFUSED' };

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
  /** Empty for what is not even an id, or is of a document that whoever ordered it does not know of. */
  @Column(idColumn) applicationId!: string;
  @Column(code(12)) act!: RunAct;
  /** That was judged, as it was given; null for what is about a decision. */
  @Column({ ...idColumn, nullable: true }) documentId!: string | null;
  /** That was seen of the application, or that an earlier verdict of the run has left; null where only the proposal was looked at. */
  @Column({ type: 'int', unsigned: true, nullable: true }) version!: number | null;
  /** The proposal that was seen when it was ordered; another one is not published in its place. */
  @Column({ ...idColumn, nullable: true }) decisionId!: string | null;
  /** Null once it is over: the words of a committee stand with their decision. */
  @Column({ type: 'json', nullable: true }) details!: RowDetails | null;
  @Column(code(12)) state!: RowState;
  @Column({ type: 'json', nullable: true }) refusal!: RowRefusal | null;
  @Column({ ...instant, nullable: true }) doneAt!: Date | null;
}
