import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { accountEntity } from '../../identity/contract';
import type { FunctionName, ScopeKind } from '../../kernel/viewer';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;
const id = { length: 30, ...ascii } as const;

/** A function that a person holds in a scope, with its dates (personnes et fonctions). Retention: as long as the account. */
@Entity('assignment')
@Index('assignment_account', ['accountId', 'startsOn'])
@Index('assignment_once', ['accountId', 'function', 'scopeKind', 'scopeId'], { unique: true })
export class Assignment {
  @PrimaryColumn('char', { ...id }) id!: string;
  @ForeignKey(accountEntity, { onDelete: 'CASCADE', name: 'assignment_of_account' })
  @Column('char', id) accountId!: string;
  @Column('varchar', { name: 'functionName', length: 20, ...ascii }) function!: FunctionName;
  @Column('varchar', { length: 12, ...ascii }) scopeKind!: ScopeKind;
  @Index('assignment_scope')
  @Column('char', id) scopeId!: string;
  @Index('assignment_institution')
  @Column('char', id) institutionId!: string;
  /** First day, in the institution's calendar; from always when null. */
  @Column('date', { nullable: true }) startsOn!: string | null;
  /** Last day; for ever when null. */
  @Column('date', { nullable: true }) endsOn!: string | null;
  @Column('char', { ...id, nullable: true }) grantedBy!: string | null;
  @Column('datetime', { precision: 3 }) createdAt!: Date;
  @Column('int', { unsigned: true, default: 1 }) version!: number;
}
