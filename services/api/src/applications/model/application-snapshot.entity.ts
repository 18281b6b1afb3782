import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from './application.entity';
import { code, hash, idColumn, instant } from './columns';

/** What one submission froze: profile, documents, requirements; never changed. Retention: as long as its application. */
@Entity('application_snapshot')
@Index('application_snapshot_number', ['applicationId', 'number'], { unique: true })
@Index('application_snapshot_receipt', ['receiptNumber'], { unique: true })
@Index('application_snapshot_taken', ['number', 'takenAt', 'applicationId'])
export class ApplicationSnapshot {
  @PrimaryColumn(idColumn) id!: string;
  @ForeignKey(() => Application, { name: 'application_snapshot_application', onDelete: 'CASCADE' })
  @Column(idColumn) applicationId!: string;
  /** 1, 2, 3 … */
  @Column('smallint', { unsigned: true }) number!: number;
  @Column(code(30)) receiptNumber!: string;
  @Column(instant) takenAt!: Date;
  /** JSON kept as text: the hash is of these very bytes. */
  @Column('longtext') content!: string;
  @Column(hash) sha256!: string;
}
