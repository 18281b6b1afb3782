import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { codeRules } from './code-rules';
import { ascii, digest, id, instant, maybeInstant } from './columns';
import { SignInFlow } from './sign-in-flow.entity';

export enum AuthCodePurpose {
  SIGN_IN = 'SIGN_IN',
  ADDRESS_CHECK = 'ADDRESS_CHECK',
  RESET = 'RESET',
  STEP_UP = 'STEP_UP',
}

export enum AuthCodeChannel {
  EMAIL = 'EMAIL',
}

export enum AuthCodeState {
  PENDING = 'PENDING',
  VALID = 'VALID',
  USED = 'USED',
  EXPIRED = 'EXPIRED',
  BURNT = 'BURNT',
  REPLACED = 'REPLACED',
}

/** A six-digit code of a sign-in attempt; its digits exist only in the mail. Retention: two days. */
@Entity('auth_code')
@Index('auth_code_subject', ['subject', 'orderedAt'])
export class AuthCode {
  @PrimaryColumn('char', { ...id }) id!: string;
  @Index('auth_code_flow')
  @ForeignKey(() => SignInFlow, { onDelete: 'CASCADE', name: 'auth_code_of_flow' })
  @Column('char', id) flowId!: string;
  @Column('varchar', { length: 64, ...ascii }) subject!: string;
  @Index('auth_code_account')
  @Column('char', { ...id, nullable: true }) accountId!: string | null;
  @Column('varchar', { length: 16, ...ascii }) purpose!: AuthCodePurpose;
  @Column('varchar', { length: 8, ...ascii }) channel!: AuthCodeChannel;
  @Column('varchar', { length: 260 }) maskedAddress!: string;
  /** HMAC of purpose, flow, address and digits; null until the mail is about to leave. */
  @Column('char', { ...digest, nullable: true }) digest!: string | null;
  @Column('varchar', { length: 16, nullable: true, ...ascii }) keyId!: string | null;
  @Column('tinyint', { unsigned: true, default: 0 }) tries!: number;
  @Column('datetime', instant) orderedAt!: Date;
  /** When the mail was handed over: its life is counted from there. */
  @Column('datetime', maybeInstant) sentAt!: Date | null;
  @Column('datetime', instant) expiresAt!: Date;
  @Column('datetime', maybeInstant) usedAt!: Date | null;
  @Column('datetime', maybeInstant) replacedAt!: Date | null;
}

type Course = Pick<AuthCode, 'usedAt' | 'replacedAt' | 'tries' | 'expiresAt' | 'sentAt'>;

/** Where a code stands. */
export function codeState(code: Course, now: Date): AuthCodeState {
  if (code.usedAt !== null) return AuthCodeState.USED;
  if (code.replacedAt !== null) return AuthCodeState.REPLACED;
  if (code.tries >= codeRules.maxTries) return AuthCodeState.BURNT;
  if (now > code.expiresAt) return AuthCodeState.EXPIRED;
  return code.sentAt === null ? AuthCodeState.PENDING : AuthCodeState.VALID;
}
