import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { digest, id, instant, maybeInstant } from './columns';
import { Session } from './session.entity';

/** One link of a session's chain of refresh tokens, kept as SHA-256. Retention: as long as the session. */
@Entity('refresh_token')
export class RefreshToken {
  @PrimaryColumn('char', { ...id }) id!: string;
  @Index('refresh_token_session')
  @ForeignKey(() => Session, { onDelete: 'CASCADE', name: 'refresh_token_of_session' })
  @Column('char', id) sessionId!: string;
  @Index('refresh_token_hash', { unique: true })
  @Column('char', digest) tokenHash!: string;
  @Column('datetime', instant) createdAt!: Date;
  @Column('datetime', maybeInstant) usedAt!: Date | null;
}
