import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Locale } from '../../kernel/locale';
import { AdmissionCentre } from './admission-centre.entity';
import { code, idColumn, text } from './columns';

/** Commission: the people who examine the applications of one or several programmes. Retention: as long as its centre. */
@Entity('committee')
@Index('committee_code', ['centreId', 'code'], { unique: true })
export class Committee {
  @PrimaryColumn(idColumn) id!: string;
  @ForeignKey(() => AdmissionCentre, { name: 'committee_centre' })
  @Column(idColumn) centreId!: string;
  @Column(code(30)) code!: string;
  @Column(text(200)) nameFr!: string;
  @Column(text(200)) nameEn!: string;
  @Column({ ...text(254), nullable: true }) contactAddress!: string | null;
  @Column({ ...text(200), nullable: true }) presidentName!: string | null;
  /** Who signs its letters, and in which capacity. */
  @Column({ ...text(200), nullable: true }) signatoryName!: string | null;
  @Column({ ...text(200), nullable: true }) signatoryTitleFr!: string | null;
  @Column({ ...text(200), nullable: true }) signatoryTitleEn!: string | null;
  /** What it is told by mail, at its contact address. */
  @Column('boolean', { default: false }) alertsSubmissions!: boolean;
  @Column('boolean', { default: false }) alertsAcceptances!: boolean;
  @Column('boolean', { default: false }) alertsWithdrawals!: boolean;
  @Column({ type: 'varchar', length: 2, charset: 'ascii', collation: 'ascii_bin', default: 'fr' }) alertLanguage!: Locale;
  /** Out of service nothing new is given to it. */
  @Column('boolean', { default: true }) isInService!: boolean;
  /** Counts the changes of administrators: whoever saves says which one was seen. */
  @Column('int', { unsigned: true, default: 1 }) version!: number;
}
