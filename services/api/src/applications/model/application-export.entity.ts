import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Locale } from '../../kernel/locale';
import type { Grant } from '../../kernel/viewer';
import { code, idColumn, instant } from './columns';
import type { ColumnKey, GridFilter } from './grid-columns';

export enum ExportFormat {
  CSV = 'CSV',
  XLSX = 'XLSX',
  JSONL = 'JSONL',
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

/** A part of the house that an export was read from. */
export type ExportScope = Pick<Grant, 'scopeKind' | 'scopeId' | 'institutionId'>;

/** Whether the functions of now reach over all that an export was written with. */
export const stillCovers = (grants: readonly Grant[], scopes: readonly ExportScope[]): boolean => scopes.every((scope) => grants.some((grant) =>
  (grant.scopeKind === scope.scopeKind && grant.scopeId === scope.scopeId) || (grant.scopeKind === 'INSTITUTION' && grant.institutionId === scope.institutionId)));

/** A table that somebody ordered and fetches once it is written. Retention: the file for 24 hours, the line for 30 days. */
@Entity('application_export')
@Index('application_export_account', ['accountId', 'orderedAt'])
@Index('application_export_expires', ['expiresAt'])
@Index('application_export_key', ['vaultKey'])
export class ApplicationExport {
  @PrimaryColumn(idColumn) id!: string;
  @ForeignKey('Account', { name: 'application_export_person', onDelete: 'CASCADE' })
  @Column(idColumn) accountId!: string;
  /** By which a program ordered it: it is written with what the token reaches, and fetched by it. */
  @Column({ ...idColumn, nullable: true }) tokenId!: string | null;
  @Column(idColumn) institutionId!: string;
  @Column(code(5)) format!: ExportFormat;
  @Column(code(8)) state!: ExportState;
  @Column(code(2)) locale!: Locale;
  @Column('json') request!: ExportRequest;
  /** Everything that its rows were read with; null until it is written. */
  @Column({ type: 'json', nullable: true }) scopes!: readonly ExportScope[] | null;
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
