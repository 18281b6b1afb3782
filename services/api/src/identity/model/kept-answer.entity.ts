import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { digest, id, instant } from './columns';

export const answersKeptMs = 24 * 3_600_000;

/** What was answered to a request under the key that its caller chose: the same key gets the same answer. Retention: 24 hours. */
@Entity('kept_answer')
@Index('kept_answer_at', ['askedAt'])
export class KeptAnswer {
  /** The account, or the token by which it was asked. */
  @PrimaryColumn('char', { ...id }) holder!: string;
  @PrimaryColumn('varchar', { length: 100, collation: 'utf8mb4_bin' }) idempotencyKey!: string;
  /** SHA-256 of what was asked. */
  @Column('char', digest) inputHash!: string;
  /** An outcome of ids, codes and digests; null until its transaction commits. */
  @Column('json', { nullable: true }) outcome!: object | null;
  @Column('datetime', instant) askedAt!: Date;
}
