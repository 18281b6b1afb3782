import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../../kernel/locale';
import { code, idColumn, text } from './columns';

/** Établissement: who admits, and the limits that it sets to applications. Retention: as long as the institution is served. */
@Entity('institution')
export class Institution {
  @PrimaryColumn(idColumn) id!: string;
  @Index('institution_code', { unique: true })
  @Column(code(30)) code!: string;
  @Column(text(200)) nameFr!: string;
  @Column(text(200)) nameEn!: string;
  @Column(text(120)) city!: string;
  @Column(text(254)) contactAddress!: string;
  @Column(code(60)) timeZone!: string;
  @Column({ type: 'int', unsigned: true }) maxFileBytes!: number;
  /** Content types that candidates may send. */
  @Column('json') fileTypes!: readonly string[];
  /** Active applications that one candidate may have here. */
  @Column({ type: 'smallint', unsigned: true }) applicationQuota!: number;
  @Column({ type: 'json', nullable: true }) announcement!: LocalizedText | null;
  @Column({ type: 'json', nullable: true }) maintenance!: LocalizedText | null;
}
