import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum AlertKind {
  SUBMITTED = 'SUBMITTED',
  ACCEPTED = 'ACCEPTED',
  WITHDRAWN = 'WITHDRAWN',
}

/** Something that a committee is to be told, until a mail sums it up. Retention: thirty days. */
@Entity('committee_alert')
@Index('committee_alert_waiting', ['mailId', 'committeeId'])
export class CommitteeAlert {
  @PrimaryColumn({ type: 'char', length: 30, charset: 'ascii', collation: 'ascii_bin' }) id!: string;
  @Column({ type: 'char', length: 30, charset: 'ascii', collation: 'ascii_bin' }) committeeId!: string;
  @Column({ type: 'varchar', length: 20, charset: 'ascii', collation: 'ascii_bin' }) kind!: AlertKind;
  /** The event happens once and is told once. */
  @Index('committee_alert_event', { unique: true })
  @Column({ type: 'varchar', length: 120, charset: 'ascii', collation: 'ascii_bin' }) eventKey!: string;
  @Column('datetime', { precision: 3 }) happenedAt!: Date;
  /** The mail that tells it. */
  @Column({ type: 'char', length: 30, charset: 'ascii', collation: 'ascii_bin', nullable: true }) mailId!: string | null;
}
