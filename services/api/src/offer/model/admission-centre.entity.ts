import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, idColumn, text } from './columns';
import { Institution } from './institution.entity';

/** Centre de candidature: the faculty or school whose office receives applications. Retention: as long as the institution is served. */
@Entity('admission_centre')
@Index('admission_centre_code', ['institutionId', 'code'], { unique: true })
export class AdmissionCentre {
  @PrimaryColumn(idColumn) id!: string;
  @ForeignKey(() => Institution, { name: 'admission_centre_institution' })
  @Column(idColumn) institutionId!: string;
  @Column(code(30)) code!: string;
  @Column(text(200)) nameFr!: string;
  @Column(text(200)) nameEn!: string;
  /** Place in the catalogue. */
  @Column({ type: 'smallint', unsigned: true }) position!: number;
  /** Out of service nothing new is given to it. */
  @Column('boolean', { default: true }) isInService!: boolean;
  /** Counts the changes of administrators: whoever saves says which one was seen. */
  @Column('int', { unsigned: true, default: 1 }) version!: number;
}
