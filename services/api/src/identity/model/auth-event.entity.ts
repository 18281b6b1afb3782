import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, id, instant } from './columns';

export enum AuthEventKind {
  SIGN_UP = 'SIGN_UP',
  SIGN_UP_KNOWN_ADDRESS = 'SIGN_UP_KNOWN_ADDRESS',
  ACTIVATION_REQUESTED = 'ACTIVATION_REQUESTED',
  VALIDATION = 'VALIDATION',
  CREDENTIALS_FORGOTTEN = 'CREDENTIALS_FORGOTTEN',
  PASSWORD_RESET = 'PASSWORD_RESET',
  PASSWORD_CHANGE = 'PASSWORD_CHANGE',
  PASSWORD_SIGN_IN = 'PASSWORD_SIGN_IN',
  CODE_REQUESTED = 'CODE_REQUESTED',
  CODE_SIGN_IN = 'CODE_SIGN_IN',
  SESSION_REFUSED = 'SESSION_REFUSED',
  SESSION_ENDED = 'SESSION_ENDED',
  SIGN_OUT = 'SIGN_OUT',
  PURGE = 'PURGE',
}

export enum AuthOutcome {
  SUCCESS = 'SUCCESS',
  FAILURE = 'FAILURE',
  THROTTLED = 'THROTTLED',
}

/**
 * What happened at the door; rows are only ever added. In production the service's database account has no right to change
 * them, and deletes only in the nightly job. Retention: one year.
 */
@Entity('auth_event')
@Index('auth_event_account', ['accountId', 'at'])
export class AuthEvent {
  @PrimaryColumn('char', { ...id }) id!: string;
  @Index('auth_event_at')
  @Column('datetime', instant) at!: Date;
  @Column('varchar', { length: 32, ...ascii }) kind!: AuthEventKind;
  @Column('varchar', { length: 12, ...ascii }) outcome!: AuthOutcome;
  @Column('char', { ...id, nullable: true }) accountId!: string | null;
  @Column('char', { ...id, nullable: true }) sessionId!: string | null;
  /** Why, as a code of ours. */
  @Column('varchar', { length: 32, nullable: true, ...ascii }) reason!: string | null;
  @Column('varchar', { length: 40, nullable: true, ...ascii }) requestId!: string | null;
  @Column('varchar', { length: 45, nullable: true, ...ascii }) clientIp!: string | null;
  /** Keyed digest of the address of an account that is no more. */
  @Column('char', { length: 64, nullable: true, ...ascii }) addressDigest!: string | null;
}
