import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { idColumn } from './columns';
import { Institution } from './institution.entity';

/** Bac à sable: an institution to try things out in, with invented candidates and a clock of its own. Retention: like the institution. */
@Entity('sandbox')
export class Sandbox {
  /** The institution that is one from its first day; an institution never becomes one later. */
  @ForeignKey(() => Institution, { name: 'sandbox_institution' })
  @PrimaryColumn(idColumn) institutionId!: string;
  /** The institution for whose integrators it is; it has one at most. */
  @ForeignKey(() => Institution, { name: 'sandbox_of' })
  @Index('sandbox_owner', { unique: true })
  @Column(idColumn) ownerId!: string;
  /** How far its clock is from everybody else’s; a string, as the driver reads it. */
  @Column({ type: 'bigint', default: 0 }) clockOffsetMs!: string;
}
