import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity';
import { ascii, digest, id, instant, maybeInstant } from './columns';

export enum LinkPurpose {
  ACTIVATION = 'ACTIVATION',
  RESET = 'RESET',
}

/** A link that a mail carries: what is kept is the SHA-256 of its 256-bit token. Retention: 30 days after its end. */
@Entity('mailed_link')
@Index('mailed_link_account', ['accountId', 'purpose'])
export class MailedLink {
  @PrimaryColumn('char', { ...id }) id!: string;
  @ForeignKey(() => Account, { onDelete: 'CASCADE', name: 'mailed_link_of_account' })
  @Column('char', id) accountId!: string;
  @Column('varchar', { length: 16, ...ascii }) purpose!: LinkPurpose;
  @Index('mailed_link_token', { unique: true })
  @Column('char', digest) tokenHash!: string;
  @Column('datetime', instant) createdAt!: Date;
  @Index('mailed_link_end')
  @Column('datetime', instant) expiresAt!: Date;
  @Column('datetime', maybeInstant) usedAt!: Date | null;

  isUsable(now: Date): boolean {
    return this.usedAt === null && now < this.expiresAt;
  }
}
