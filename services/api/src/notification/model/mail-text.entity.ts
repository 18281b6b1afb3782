import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Locale } from '../../kernel/locale';
import type { WordedMail } from './template-name';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

/** A mail in an institution's own words, in place of the delivered text. Retention: until the delivered text is taken back; the version stays, so that nobody writes over what they have not read. */
@Entity('mail_text')
@Index('mail_text_mail', ['institutionId', 'mail', 'language'], { unique: true })
export class MailTextOfInstitution {
  @PrimaryColumn({ type: 'char', length: 30, ...ascii }) id!: string;
  @ForeignKey('Institution', { name: 'mail_text_institution' })
  @Column({ type: 'char', length: 30, ...ascii }) institutionId!: string;
  @Column({ type: 'varchar', length: 40, ...ascii }) mail!: WordedMail;
  @Column({ type: 'varchar', length: 2, ...ascii }) language!: Locale;
  /** Both null: the delivered text stands again. */
  @Column({ type: 'varchar', length: 200, nullable: true }) subject!: string | null;
  @Column('text', { nullable: true }) body!: string | null;
  @Column('int', { unsigned: true }) version!: number;
  @Column({ type: 'char', length: 30, ...ascii }) updatedBy!: string;
  @Column('datetime', { precision: 3 }) updatedAt!: Date;
}
