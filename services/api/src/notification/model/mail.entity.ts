import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { TemplateName } from './template-name';
import type { Told } from './told';

export enum MailState {
  WAITING = 'WAITING',
  SENDING = 'SENDING',
  SENT = 'SENT',
  FAILED = 'FAILED',
  DROPPED = 'DROPPED',
}

/**
 * A mail to be sent, then the journal of what was sent to whom. It holds neither the text nor a code or link: these are
 * made when the mail leaves, from what is known then and from what the event itself said. Retention: one year; goes with the account. A mail to a committee is about figures, not about people.
 */
@Entity('mail')
@Index('mail_committee', ['committeeId', 'orderedAt', 'id'])
@Index('mail_application', ['applicationId', 'orderedAt', 'id'])
export class Mail {
  @PrimaryColumn({ type: 'char', length: 30, charset: 'ascii', collation: 'ascii_bin' }) id!: string;
  @Column({ type: 'varchar', length: 40, charset: 'ascii', collation: 'ascii_bin' }) template!: TemplateName;
  @Index('mail_account')
  @Column({ type: 'char', length: 30, charset: 'ascii', collation: 'ascii_bin', nullable: true }) accountId!: string | null;
  /** Of a mail that goes to the contact address of a committee instead of an account. */
  @Column({ type: 'char', length: 30, charset: 'ascii', collation: 'ascii_bin', nullable: true }) committeeId!: string | null;
  /** Ids of what the mail is about. */
  @Column('json') refs!: Readonly<Record<string, string>>;
  @Column({ type: 'char', length: 30, charset: 'ascii', collation: 'ascii_bin', nullable: true }) applicationId!: string | null;
  @Column({ type: 'json', nullable: true }) told!: Told | null;
  /** Where the event happens once, its mail is ordered once. */
  @Index('mail_event_key', { unique: true })
  @Column({ type: 'varchar', length: 120, charset: 'ascii', collation: 'ascii_bin', nullable: true }) eventKey!: string | null;
  /** Language it left in. */
  @Column({ type: 'varchar', length: 2, charset: 'ascii', collation: 'ascii_bin', nullable: true }) language!: string | null;
  @Column({ type: 'varchar', length: 10, charset: 'ascii', collation: 'ascii_bin' }) state!: MailState;
  @Column('smallint', { unsigned: true, default: 0 }) attempts!: number;
  /** While SENDING: until when nobody else may send it. */
  @Column('datetime', { precision: 3, nullable: true }) claimedUntil!: Date | null;
  /** Code of the last failure, kept after a later success: the journal shows that it was sent again. */
  @Column({ type: 'varchar', length: 60, charset: 'ascii', collation: 'ascii_bin', nullable: true }) lastError!: string | null;
  @Column({ type: 'varchar', length: 40, charset: 'ascii', collation: 'ascii_bin', nullable: true }) requestId!: string | null;
  @Index('mail_ordered_at')
  @Column('datetime', { precision: 3 }) orderedAt!: Date;
  @Column('datetime', { precision: 3, nullable: true }) sentAt!: Date | null;
}
