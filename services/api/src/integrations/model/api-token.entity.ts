import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { accountEntity } from '../../identity/contract';
import type { TokenScope } from './token-scopes';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;
const id = { length: 30, ...ascii } as const;
const digest = { length: 64, ...ascii } as const;
const instant = { precision: 3 } as const;

/** By which a program of the institution reads and acts (jeton d'accès), in the name of whoever made it. Retention: as long as that account. */
@Entity('api_token')
@Index('api_token_institution', ['institutionId', 'id'])
export class ApiToken {
  @PrimaryColumn('char', { ...id }) id!: string;
  @Column('char', id) institutionId!: string;
  /** Null: the whole institution. */
  @Column('char', { ...id, nullable: true }) centreId!: string | null;
  /** Who made it and answers for it. */
  @ForeignKey(accountEntity, { onDelete: 'CASCADE', name: 'api_token_of_account' })
  @Index('api_token_account')
  @Column('char', id) accountId!: string;
  @Column('varchar', { length: 100 }) name!: string;
  @Column('json') scopes!: readonly TokenScope[];
  /** From where it is taken, as CIDR; from everywhere when empty. */
  @Column('json') networks!: readonly string[];
  /** SHA-256; the secret itself is kept nowhere. */
  @Column('char', digest) secretHash!: string;
  /** The one before the last rotation, until `previousEndsAt`. */
  @Column('char', { ...digest, nullable: true }) previousHash!: string | null;
  @Column('datetime', { ...instant, nullable: true }) previousEndsAt!: Date | null;
  @Column('datetime', instant) createdAt!: Date;
  @Index('api_token_expiry')
  @Column('datetime', instant) expiresAt!: Date;
  @Column('datetime', { ...instant, nullable: true }) rotatedAt!: Date | null;
  @Column('datetime', { ...instant, nullable: true }) revokedAt!: Date | null;
  /** To the minute. */
  @Column('datetime', { ...instant, nullable: true }) lastUsedAt!: Date | null;
  @Column('varchar', { length: 45, nullable: true, ...ascii }) lastUsedIp!: string | null;
  @Column('int', { unsigned: true, default: 1 }) version!: number;
}
