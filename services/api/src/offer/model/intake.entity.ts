import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Campaign } from './campaign.entity';
import { code, idColumn, instant, text } from './columns';
import { Committee } from './committee.entity';
import { Programme } from './programme.entity';

/** Session: one round of admission to a programme, with its own calendar, committee and capacity. Retention: until its campaign is purged. */
@Entity('intake')
@Index('intake_code', ['programmeId', 'code'], { unique: true })
export class Intake {
  @PrimaryColumn(idColumn) id!: string;
  @ForeignKey(() => Programme, { name: 'intake_programme' })
  @Column(idColumn) programmeId!: string;
  @ForeignKey(() => Committee, { name: 'intake_committee' })
  @Column(idColumn) committeeId!: string;
  @ForeignKey(() => Campaign, { name: 'intake_campaign' })
  @Column(idColumn) campaignId!: string;
  @Column(code(30)) code!: string;
  @Column(text(200)) nameFr!: string;
  @Column(text(200)) nameEn!: string;
  @Column({ type: 'int', unsigned: true, nullable: true }) capacity!: number | null;
  @Column(instant) opensAt!: Date;
  @Column(instant) closesAt!: Date;
  @Column(instant) returnDeadline!: Date;
  @Column({ type: 'date', nullable: true }) juryOn!: string | null;
  @Column({ type: 'date', nullable: true }) publicationOn!: string | null;
  @Column({ ...instant, nullable: true }) answerBy!: Date | null;
  /** Days to answer after publication, instead of a date. */
  @Column({ type: 'smallint', unsigned: true, nullable: true }) answerDelayDays!: number | null;
  @Column(code(60)) timeZone!: string;
  @Column('boolean') isInService!: boolean;
  /** Counts the changes of administrators: whoever saves says which one was seen. */
  @Column('int', { unsigned: true, default: 1 }) version!: number;
}
