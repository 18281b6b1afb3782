import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from './application.entity';
import { code, idColumn, text } from './columns';
import type { TagTone } from './grid-line';

/** Étiquette: a word of the house that staff put on applications; candidates never see it. Retention: until somebody deletes it. */
@Entity('tag')
@Index('tag_label', ['institutionId', 'labelFr'], { unique: true })
export class Tag {
  @PrimaryColumn(idColumn) id!: string;
  @ForeignKey('Institution', { name: 'tag_institution' })
  @Column(idColumn) institutionId!: string;
  @Column(text(60)) labelFr!: string;
  @Column(text(60)) labelEn!: string;
  @Column(code(12)) tone!: TagTone;
  @Column('int', { unsigned: true }) version!: number;
}

/** A tag on an application. Retention: as long as both. */
@Entity('application_tag')
@Index('application_tag_tag', ['tagId', 'applicationId'])
export class ApplicationTag {
  @ForeignKey(() => Application, { name: 'application_tag_application', onDelete: 'CASCADE' })
  @PrimaryColumn(idColumn) applicationId!: string;
  @ForeignKey(() => Tag, { name: 'application_tag_label', onDelete: 'CASCADE' })
  @PrimaryColumn(idColumn) tagId!: string;
}
