import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FunctionName, ScopeKind } from '../../kernel/viewer';
import { code, idColumn, instant, text } from './columns';
import type { ColumnKey, GridFilter, GridSort } from './grid-columns';

export interface ViewContent {
  /** In order. */
  readonly columns: readonly ColumnKey[];
  readonly filter: GridFilter;
  readonly sort: GridSort;
}

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly ownerAccountId: string;
  readonly sharedFunction: FunctionName | null;
  readonly sharedScopeKind: ScopeKind | null;
  readonly sharedScopeId: string | null;
  readonly content: ViewContent;
  readonly version: number;
}

/** A way of looking at the list that somebody keeps, for themselves or for those of the same function. Retention: as long as its owner’s account. */
@Entity('grid_view')
@Index('grid_view_owner', ['ownerAccountId', 'createdAt'])
@Index('grid_view_shared', ['sharedScopeId', 'sharedFunction'])
export class GridView {
  @PrimaryColumn(idColumn) id!: string;
  @Column(idColumn) institutionId!: string;
  @ForeignKey('Account', { name: 'grid_view_account', onDelete: 'CASCADE' })
  @Column(idColumn) ownerAccountId!: string;
  @Column(text(100)) name!: string;
  @Column({ ...code(20), nullable: true }) sharedFunction!: FunctionName | null;
  @Column({ ...code(12), nullable: true }) sharedScopeKind!: ScopeKind | null;
  @Column({ ...idColumn, nullable: true }) sharedScopeId!: string | null;
  @Column('json') content!: ViewContent;
  @Column('int', { unsigned: true }) version!: number;
  @Column(instant) createdAt!: Date;
}
