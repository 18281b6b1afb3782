import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Locale } from '../../kernel/locale';
import { ascii, id, instant, maybeInstant } from './columns';

export enum AccountStatus {
  UNVALIDATED = 'UNVALIDATED',
  ACTIVE = 'ACTIVE',
}

export type Validation = 'validated' | 'already-active' | 'too-late';

/**
 * A person's one account (compte): number, names, password.
 * Retention: destroyed after three days when nobody validates it; else until its person leaves.
 */
@Entity('account')
@Index('account_due', ['status', 'destroyAt'])
export class Account {
  @PrimaryColumn('char', { ...id }) id!: string;
  /** Candidate number, never reused. */
  @Index('account_login', { unique: true })
  @Column('char', { length: 8, ...ascii }) login!: string;
  @Column('varchar', { length: 100 }) firstName!: string;
  @Column('varchar', { length: 100 }) lastName!: string;
  @Column('char', { length: 2, ...ascii }) language!: Locale;
  @Column('varchar', { length: 16, ...ascii }) status!: AccountStatus;
  /** Whoever holds a function signs in by password: a mailbox alone does not open the office. */
  @Column('boolean', { default: false }) isPasswordOnly!: boolean;
  @Column('varchar', { length: 150, nullable: true, ...ascii }) passwordHash!: string | null;
  /** Which server key peppered it. */
  @Column('varchar', { length: 16, nullable: true, ...ascii }) passwordKeyId!: string | null;
  @Column('datetime', maybeInstant) passwordChangedAt!: Date | null;
  @Column('datetime', instant) createdAt!: Date;
  @Column('datetime', maybeInstant) validatedAt!: Date | null;
  /** When it goes if nobody has validated it; null once somebody has. */
  @Column('datetime', maybeInstant) destroyAt!: Date | null;
  /** The sandbox that has invented this person: nothing is open to them anywhere else. Null for people. */
  @Index('account_invented')
  @Column('char', { ...id, nullable: true }) inventedFor!: string | null;

  isDue(now: Date): boolean {
    return this.status === AccountStatus.UNVALIDATED && this.destroyAt !== null && this.destroyAt <= now;
  }

  awaitsValidation(now: Date): boolean {
    return this.status === AccountStatus.UNVALIDATED && !this.isDue(now);
  }

  get isActive(): boolean {
    return this.status === AccountStatus.ACTIVE;
  }

  /** Whether a code by mail may open it. */
  get acceptsCodes(): boolean {
    return this.isActive && !this.isPasswordOnly;
  }

  /** Whether only its password opens it. */
  get needsPassword(): boolean {
    return this.isActive && this.isPasswordOnly;
  }

  forgetPassword(): void {
    this.passwordHash = null;
    this.passwordKeyId = null;
  }

  validate(now: Date): Validation {
    if (this.isActive) return 'already-active';
    if (this.isDue(now)) return 'too-late';
    this.status = AccountStatus.ACTIVE;
    this.validatedAt = now;
    this.destroyAt = null;
    return 'validated';
  }
}
