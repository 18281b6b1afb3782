import { Column, Entity, PrimaryColumn } from 'typeorm';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;
const code = { type: 'varchar', length: 16, ...ascii } as const;

/** How many applications to an intake stand alike, but for the changes that are not folded in yet. Retention: as long as it counts something. */
@Entity('standing_count')
export class StandingCount {
  @PrimaryColumn({ type: 'char', length: 30, ...ascii }) intakeId!: string;
  @PrimaryColumn(code) status!: string;
  /** Empty without one. */
  @PrimaryColumn(code) publishedDecision!: string;
  @PrimaryColumn(code) answer!: string;
  @PrimaryColumn('boolean') isReceived!: boolean;
  /** Below zero for a moment, where a change was folded in before the one that it follows. */
  @Column('int') count!: number;
}
