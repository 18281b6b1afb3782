import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ApplicationSnapshot } from './application-snapshot.entity';
import { idColumn } from './columns';

/** A file that a snapshot holds, and for which document: such a file is never released. Retention: as long as its snapshot. */
@Entity('application_snapshot_file')
@Index('application_snapshot_file_file', ['fileId'])
export class SnapshotFile {
  @ForeignKey(() => ApplicationSnapshot, { name: 'application_snapshot_file_snapshot', onDelete: 'CASCADE' })
  @PrimaryColumn(idColumn) snapshotId!: string;
  @PrimaryColumn(idColumn) documentId!: string;
  @ForeignKey('StoredFile', { name: 'application_snapshot_file_stored_file' })
  @Column(idColumn) fileId!: string;
}
