import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ascii, instant } from './columns';

/** One row per subject, locked while its tries are counted. Retention: 30 days after its last try. */
@Entity('sign_in_counter')
export class SignInCounter {
  @PrimaryColumn('varchar', { length: 64, ...ascii }) subject!: string;
  /** Consecutive failures of codes, whatever the day. */
  @Column('int', { unsigned: true, default: 0 }) codeFailures!: number;
  @Column('datetime', instant) touchedAt!: Date;
}
