import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ascii, id, instant } from './columns';

export enum TryKind {
  PASSWORD = 'PASSWORD',
  CODE = 'CODE',
  /** A mail ordered by somebody who is not signed in. */
  MAIL = 'MAIL',
  /** A code ordered in an attempt. */
  SEND = 'SEND',
}

/** A try that counts against a limit: a failure, or one under way. Retention: two days, longer than any limit looks back. */
@Entity('sign_in_try')
@Index('sign_in_try_subject', ['subject', 'kind', 'at'])
export class SignInTry {
  @PrimaryColumn('char', { ...id }) id!: string;
  @Column('varchar', { length: 64, ...ascii }) subject!: string;
  @Column('varchar', { length: 8, ...ascii }) kind!: TryKind;
  /** Keyed digest of the network that it came from. */
  @Column('char', { length: 16, ...ascii }) network!: string;
  @Index('sign_in_try_at')
  @Column('datetime', instant) at!: Date;
}
