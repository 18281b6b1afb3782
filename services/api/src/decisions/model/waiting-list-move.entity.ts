import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, idColumn, instant } from './columns';

export enum MoveCause {
  /** A place was declined, or given back after it had been accepted. */
  DECLINED = 'DECLINED',
  /** Nobody answered before the date. */
  EXPIRED = 'EXPIRED',
  /** An admission was replaced by another decision. */
  SUPERSEDED = 'SUPERSEDED',
  /** Somebody left the list by another decision. */
  LEFT = 'LEFT',
  /** Places that were free already were offered by a manager. */
  OFFERED = 'OFFERED',
}

export interface LoggedMove {
  readonly applicationId: string;
  readonly enteredRank: number;
  readonly publishedAt: string;
  readonly before: number;
  readonly after: number | null;
}

/** What freed a place, who moved, and everything that it was worked out from: the same again gives the same. Retention: with its intake. */
@Entity('waiting_list_move')
@Index('waiting_list_move_of_intake', ['intakeId', 'at', 'id'])
export class WaitingListMove {
  @PrimaryColumn(idColumn) id!: string;
  @ForeignKey('Intake', { name: 'waiting_list_move_intake' })
  @Column(idColumn) intakeId!: string;
  @Column(code(16)) cause!: MoveCause;
  /** Whose place or rank it was; null for places that were free already. */
  @Column({ ...idColumn, nullable: true }) causeApplicationId!: string | null;
  @Column({ type: 'smallint', unsigned: true }) places!: number;
  @Column({ type: 'int', unsigned: true, nullable: true }) capacity!: number | null;
  /** Before anybody was promoted. */
  @Column({ type: 'int', unsigned: true }) holders!: number;
  @Column({ type: 'smallint', unsigned: true }) promoted!: number;
  @Column('json') list!: readonly LoggedMove[];
  @Column(instant) at!: Date;
}
