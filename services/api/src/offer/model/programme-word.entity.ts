import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { foldedText, idColumn } from './columns';
import { Programme } from './programme.entity';

/** A folded word under which a programme is found: title, keywords, code, centre. Retention: as long as its programme. */
@Entity('programme_word')
@Index('programme_word_word', ['word', 'programmeId'])
export class ProgrammeWord {
  @ForeignKey(() => Programme, { name: 'programme_word_programme', onDelete: 'CASCADE' })
  @PrimaryColumn(idColumn) programmeId!: string;
  @PrimaryColumn(foldedText(60)) word!: string;
}
