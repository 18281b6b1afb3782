import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity';
import { ascii, id, instant, maybeInstant } from './columns';

export enum SessionEnd {
  SIGN_OUT = 'SIGN_OUT',
  REPLACED = 'REPLACED',
  TOO_MANY = 'TOO_MANY',
  PASSWORD_CHANGED = 'PASSWORD_CHANGED',
  TOKEN_REUSED = 'TOKEN_REUSED',
  FUNCTION_GIVEN = 'FUNCTION_GIVEN',
}

/** One signed-in browser; read at every request, so that ending it acts on the next one. Retention: 30 days after its end. */
@Entity('session')
@Index('session_account', ['accountId', 'revokedAt'])
export class Session {
  @PrimaryColumn('char', { ...id }) id!: string;
  @ForeignKey(() => Account, { onDelete: 'CASCADE', name: 'session_of_account' })
  @Column('char', id) accountId!: string;
  /** How the person proved who they are: `pwd` or `otp`. */
  @Column('varchar', { length: 20, ...ascii }) method!: string;
  @Column('datetime', instant) authenticatedAt!: Date;
  @Column('datetime', instant) seenAt!: Date;
  @Column('datetime', instant) idleEndsAt!: Date;
  @Index('session_end')
  @Column('datetime', instant) absoluteEndsAt!: Date;
  @Column('datetime', maybeInstant) revokedAt!: Date | null;
  @Column('varchar', { length: 20, nullable: true, ...ascii }) revokedFor!: SessionEnd | null;
  @Column('char', { length: 16, ...ascii }) network!: string;
  @Column('varchar', { length: 300 }) device!: string;

  isAlive(now: Date): boolean {
    return this.revokedAt === null && now <= this.idleEndsAt && now <= this.absoluteEndsAt;
  }
}
