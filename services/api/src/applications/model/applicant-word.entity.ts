import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { folded } from '../../kernel/folded';
import { idColumn } from './columns';

/** A word by which staff find somebody who applies: a part of a name, or the candidate number. Retention: as long as the candidate. */
@Entity('applicant_word')
@Index('applicant_word_candidate', ['candidateId', 'word'])
export class ApplicantWord {
  @PrimaryColumn({ type: 'varchar', length: 60, collation: 'utf8mb4_bin' }) word!: string;
  @ForeignKey('CandidateRecord', { name: 'applicant_word_of', onDelete: 'CASCADE' })
  @PrimaryColumn(idColumn) candidateId!: string;
}

const longestWord = 60;

/** Words as they are kept and looked for: without case and accents. */
export const searchWords = (text: string): readonly string[] =>
  [...new Set(folded(text).split(' '))].filter(Boolean).map((word) => word.slice(0, longestWord));
