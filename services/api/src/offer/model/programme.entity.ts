import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AdmissionCentre } from './admission-centre.entity';
import { code, foldedText, idColumn, text } from './columns';
import { Institution } from './institution.entity';
import type { TeachingLanguage } from './teaching-language';

/** Formation: what one applies to. Retention: as long as an application names it; out of service it leaves the catalogue only. */
@Entity('programme')
@Index('programme_code', ['institutionId', 'code'], { unique: true })
export class Programme {
  @PrimaryColumn(idColumn) id!: string;
  @ForeignKey(() => Institution, { name: 'programme_institution' })
  @Column(idColumn) institutionId!: string;
  @ForeignKey(() => AdmissionCentre, { name: 'programme_centre' })
  @Column(idColumn) centreId!: string;
  @Column(code(30)) code!: string;
  @Column(text(300)) titleFr!: string;
  @Column(text(300)) titleEn!: string;
  /** Folded titles, by which the catalogue is sorted. */
  @Column(foldedText(300)) sortFr!: string;
  @Column(foldedText(300)) sortEn!: string;
  @Column('text') descriptionFr!: string;
  @Column('text') descriptionEn!: string;
  @Column({ type: 'text', nullable: true }) additionalInformationFr!: string | null;
  @Column({ type: 'text', nullable: true }) additionalInformationEn!: string | null;
  @Column('json') keywords!: readonly string[];
  @Column({ ...text(500), nullable: true }) url!: string | null;
  @Column(code(20)) diplomaTypeCode!: string;
  @Column(text(120)) site!: string;
  @Column(code(6)) language!: TeachingLanguage;
  @Column('boolean') isInService!: boolean;
  /** Counts the changes of administrators: whoever saves says which one was seen. */
  @Column('int', { unsigned: true, default: 1 }) version!: number;
}
