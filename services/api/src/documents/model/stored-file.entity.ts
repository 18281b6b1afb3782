import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, count, hash, idColumn, instant } from './columns';
import type { StoredFileFacts } from './stored-file';
import { ScanState } from './scan-state';
import { VaultObject } from './vault-object.entity';

/** Pièce déposée: a candidate's file in the vault. Retention: while an application or a snapshot uses it; gone with the account. */
@Entity('stored_file')
@Index('stored_file_account', ['accountId'])
@Index('stored_file_sha256', ['sha256'])
export class StoredFile implements StoredFileFacts {
  @PrimaryColumn(idColumn) id!: string;
  @Column(idColumn) accountId!: string;
  @Column(idColumn) candidateId!: string;
  @Column('varchar', { length: 255 }) name!: string;
  @Column(count) size!: number;
  @Column(code(40)) contentType!: string;
  @ForeignKey(() => VaultObject, 'sha256', { name: 'stored_file_bytes' })
  @Column(hash) sha256!: string;
  @Column(code(80)) vaultKey!: string;
  @Column(instant) uploadedAt!: Date;
  @Column(code(10)) scan!: ScanState;
  @Column({ ...count, nullable: true }) pages!: number | null;
}
