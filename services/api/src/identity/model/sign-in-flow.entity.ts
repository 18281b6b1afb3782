import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity';
import { ascii, digest, id, instant, maybeInstant } from './columns';

/**
 * One attempt to sign in, from the identifier to the session, bound to one browser by a secret cookie. An attempt for
 * somebody unknown looks and counts the same. Retention: two days.
 */
@Entity('sign_in_flow')
export class SignInFlow {
  @PrimaryColumn('char', { ...id }) id!: string;
  @Index('sign_in_flow_secret', { unique: true })
  @Column('char', digest) secretHash!: string;
  /** What failures are counted on: the account, or a digest of what was typed. */
  @Column('varchar', { length: 64, ...ascii }) subject!: string;
  @Index('sign_in_flow_account')
  @ForeignKey(() => Account, { onDelete: 'CASCADE', name: 'sign_in_flow_of_account' })
  @Column('char', { ...id, nullable: true }) accountId!: string | null;
  /** Where a code goes: the sign-in address that was typed, or the main one of the number. */
  @Column('varchar', { length: 254, nullable: true }) address!: string | null;
  /** As typed. */
  @Column('varchar', { length: 254 }) identifier!: string;
  @Column('varchar', { length: 260 }) maskedAddress!: string;
  @Column('datetime', instant) createdAt!: Date;
  @Index('sign_in_flow_end')
  @Column('datetime', instant) endsAt!: Date;
  @Column('datetime', maybeInstant) completedAt!: Date | null;

  isOpen(now: Date): boolean {
    return this.completedAt === null && now <= this.endsAt;
  }
}
