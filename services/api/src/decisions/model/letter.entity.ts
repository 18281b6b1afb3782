import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Locale } from '../../kernel/locale';
import { code, idColumn, instant } from './columns';
import { Decision } from './decision.entity';

export enum LetterKind {
  ADMISSION = 'ADMISSION',
  REFUSAL = 'REFUSAL',
}

/** A letter as an institution words it, in place of the delivered text. Retention: until it is reset; the version stays, so that nobody writes over what they have not read. */
@Entity('letter_template')
@Index('letter_template_of', ['institutionId', 'kind', 'language'], { unique: true })
export class LetterTemplate {
  @PrimaryColumn(idColumn) id!: string;
  @ForeignKey('Institution', { name: 'letter_template_institution' })
  @Column(idColumn) institutionId!: string;
  @Column(code(12)) kind!: LetterKind;
  @Column(code(2)) language!: Locale;
  /** Null: the delivered text stands again. */
  @Column('text', { nullable: true }) body!: string | null;
  @Column('int', { unsigned: true }) version!: number;
  @Column(instant) changedAt!: Date;
}

/** A letter as it was sent: later changes of template, name or offer leave it as it is. Retention: with its decision. */
@Entity('letter')
export class Letter {
  @ForeignKey(() => Decision, { name: 'letter_of_decision', onDelete: 'CASCADE' })
  @PrimaryColumn(idColumn) decisionId!: string;
  @PrimaryColumn(code(2)) language!: Locale;
  @Column(code(12)) kind!: LetterKind;
  @Column('text') body!: string;
}
