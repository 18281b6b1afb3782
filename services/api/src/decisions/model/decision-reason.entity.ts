import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, idColumn, instant, text } from './columns';

/** Motif: why an application is rejected, in the words that the candidate reads. Retention: as long as a decision names it. */
@Entity('decision_reason')
@Index('decision_reason_code', ['institutionId', 'code'], { unique: true })
export class DecisionReason {
  @PrimaryColumn(idColumn) id!: string;
  @ForeignKey('Institution', { name: 'decision_reason_institution' })
  @Column(idColumn) institutionId!: string;
  @Column(code(30)) code!: string;
  @Column(text(300)) labelFr!: string;
  @Column(text(300)) labelEn!: string;
  @Column({ type: 'smallint', unsigned: true }) position!: number;
  @Column('boolean') isInService!: boolean;
  @Column('int', { unsigned: true, default: 1 }) version!: number;
  /** Null for one that Parvis delivered and nobody has reworded. */
  @Column({ ...idColumn, nullable: true }) changedBy!: string | null;
  @Column({ ...instant, nullable: true }) changedAt!: Date | null;
}
