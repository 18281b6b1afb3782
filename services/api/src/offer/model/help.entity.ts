import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, idColumn, text } from './columns';
import { Institution } from './institution.entity';

/** Foire aux questions: one question and its answer. Retention: as long as the institution shows it. */
@Entity('faq_entry')
@Index('faq_entry_code', ['institutionId', 'code'], { unique: true })
export class FaqEntry {
  @PrimaryColumn(idColumn) id!: string;
  @ForeignKey(() => Institution, { name: 'faq_entry_institution' })
  @Column(idColumn) institutionId!: string;
  @Column(code(30)) code!: string;
  @Column(text(300)) questionFr!: string;
  @Column(text(300)) questionEn!: string;
  @Column('text') answerFr!: string;
  @Column('text') answerEn!: string;
  @Column({ type: 'smallint', unsigned: true }) position!: number;
}

/** Documentation: a guide to which the help page leads. Retention: as long as the institution shows it. */
@Entity('help_link')
export class HelpLink {
  @ForeignKey(() => Institution, { name: 'help_link_institution' })
  @PrimaryColumn(idColumn) institutionId!: string;
  @PrimaryColumn({ type: 'smallint', unsigned: true }) position!: number;
  @Column(text(200)) titleFr!: string;
  @Column(text(200)) titleEn!: string;
  @Column(text(500)) url!: string;
}
