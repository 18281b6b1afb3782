import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, id, instant } from './columns';

/** Candidat: one person who applies, behind one account. Kept as long as the account, removed with it. */
@Entity('candidate')
@Index('candidate_account', ['accountId'], { unique: true })
@Index('candidate_number', ['number'], { unique: true })
@Index('candidate_name', ['lastName', 'firstName', 'id'])
export class CandidateRecord {
  @PrimaryColumn('char', id()) id!: string;
  @Column('char', id()) accountId!: string;
  @Column('varchar', code(16)) number!: string;
  /** As on lists: the usual name, else the name of birth. */
  @Column('varchar', { length: 100 }) lastName!: string;
  @Column('varchar', { length: 100 }) firstName!: string;
  @Column('datetime', instant()) createdAt!: Date;
}
