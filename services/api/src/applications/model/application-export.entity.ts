import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Locale } from '../../kernel/locale';
import { code, idColumn, instant } from './columns';
import type { ColumnKey, GridFilter } from './grid-columns';

export enum ExportFormat {
  CSV = 'CSV',
  XLSX = 'XLSX',
}

export enum ExportState {
  WAITING = 'WAITING',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  FAILED = 'FAILED',
  EXPIRED = 'EXPIRED',
}

export interface ExportRequest {
  readonly columns: readonly ColumnKey[];
  readonly filter: GridFilter;
  /** A selection, instead of what the filter holds. */
  readonly applicationIds: readonly string[] | null;
}

/** A table that somebody ordered and fetches once it is written. Retention: the file for 24 hours, the line for 30 days. */
@Entity('application_export')
@Index('application_export_account', ['accountId', 'orderedAt'])
@Index('application_export_expires', ['expiresAt'])
@Index('application_export_key', ['vaultKey'])
export class ApplicationExport {
  @PrimaryColumn(idColumn) id!: string;
  @ForeignKey('Account', { name: 'application_export_person', onDelete: 'CASCADE' })
  @Column(idColumn) accountId!: string;
  @Column(idColumn) institutionId!: string;
  @Column(code(4)) format!: ExportFormat;
  @Column(code(8)) state!: ExportState;
  @Column(code(2)) locale!: Locale;
  @Column('json') request!: ExportRequest;
  @Column('int', { unsigned: true }) rowsDone!: number;
  /** Undecided until the first rows are counted. */
  @Column({ type: 'int', unsigned: true, nullable: true }) rowsTotal!: number | null;
  @Column({ ...code(80), nullable: true }) vaultKey!: string | null;
  @Column({ type: 'bigint', unsigned: true, nullable: true }) size!: number | null;
  @Column(instant) orderedAt!: Date;
  @Column({ ...instant, nullable: true }) endedAt!: Date | null;
  @Column({ ...instant, nullable: true }) expiresAt!: Date | null;
}

export const exportLifetimeMs = 24 * 3_600_000;
export const exportTraceMs = 30 * exportLifetimeMs;
