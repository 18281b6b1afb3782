import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, idColumn, text } from './columns';
import { Institution } from './institution.entity';
import { Programme } from './programme.entity';

/** Pièce justificative demandée: of one programme, or of all of them when it names none. Retention: as long as a file answers it. */
@Entity('document_requirement')
@Index('document_requirement_code', ['institutionId', 'scope', 'code'], { unique: true })
export class DocumentRequirement {
  @PrimaryColumn(idColumn) id!: string;
  @ForeignKey(() => Institution, { name: 'document_requirement_institution' })
  @Column(idColumn) institutionId!: string;
  @ForeignKey(() => Programme, { name: 'document_requirement_programme' })
  @Column({ ...idColumn, nullable: true }) programmeId!: string | null;
  /** The programme's id, or `ALL`: a unique index sees no two equal nulls. */
  @Column(code(30)) scope!: string;
  @Column(code(30)) code!: string;
  @Column(text(300)) labelFr!: string;
  @Column(text(300)) labelEn!: string;
  @Column({ type: 'text', nullable: true }) descriptionFr!: string | null;
  @Column({ type: 'text', nullable: true }) descriptionEn!: string | null;
  /** Conditional: may be declared not applicable by a candidate whom the condition does not concern. */
  @Column('boolean') isConditional!: boolean;
  @Column({ ...text(300), nullable: true }) conditionFr!: string | null;
  @Column({ ...text(300), nullable: true }) conditionEn!: string | null;
  /** Sent once, serves all applications of the candidate. */
  @Column('boolean') isShared!: boolean;
  @Column({ type: 'smallint', unsigned: true }) position!: number;
  @Column('boolean') isInService!: boolean;
  @Column({ ...text(200), nullable: true }) templateName!: string | null;
  @Column({ ...code(100), nullable: true }) templateContentType!: string | null;
  @Column({ type: 'int', unsigned: true, nullable: true }) templateSize!: number | null;
  @Column({ ...code(64), nullable: true }) templateSha256!: string | null;
  /** Where the vault keeps it. */
  @Column({ ...code(200), nullable: true }) templateKey!: string | null;
  /** Counts the changes of administrators: whoever saves says which one was seen. */
  @Column('int', { unsigned: true, default: 1 }) version!: number;
}
