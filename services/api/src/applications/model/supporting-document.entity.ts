import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from './application.entity';
import { code, idColumn, instant, text } from './columns';
import { DocumentState } from './document-acts';

/** Pièce justificative: what one application gives for one requirement. Retention: as long as its application. */
@Entity('supporting_document')
@Index('supporting_document_requirement', ['applicationId', 'requirementId'], { unique: true })
@Index('supporting_document_file', ['fileId'])
export class SupportingDocument {
  @PrimaryColumn(idColumn) id!: string;
  @ForeignKey(() => Application, { name: 'supporting_document_application', onDelete: 'CASCADE' })
  @Column(idColumn) applicationId!: string;
  @ForeignKey('DocumentRequirement', { name: 'supporting_document_asked' })
  @Column(idColumn) requirementId!: string;
  /** Copied when the application begins: what is asked of it does not change under it. */
  @Column(code(30)) requirementCode!: string;
  @Column('boolean') isConditional!: boolean;
  @Column('boolean') isShared!: boolean;
  @Column('smallint', { unsigned: true }) position!: number;
  @Column(code(16)) state!: DocumentState;
  @Column({ ...text(1000), nullable: true }) comment!: string | null;
  @ForeignKey('StoredFile', { name: 'supporting_document_stored_file' })
  @Column({ ...idColumn, nullable: true }) fileId!: string | null;
  @Column(instant) changedAt!: Date;

  /** A new file, not judged yet. */
  attach(fileId: string, now: Date): void {
    this.fileId = fileId;
    this.become(DocumentState.SENT, now);
  }

  detach(now: Date): void {
    this.fileId = null;
    this.become(DocumentState.EXPECTED, now);
  }

  judge(state: DocumentState, comment: string | null, now: Date): void {
    this.become(state, now);
    this.comment = state === DocumentState.REFUSED ? comment : null;
  }

  become(state: DocumentState, now: Date): void {
    this.state = state;
    this.comment = null;
    this.changedAt = now;
  }
}
