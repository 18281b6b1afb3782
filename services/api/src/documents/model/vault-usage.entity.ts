import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn } from './columns';

/** How much of the vault an account fills, for its quota. Retention: gone with the account. */
@Entity('vault_usage')
export class VaultUsage {
  @PrimaryColumn(idColumn) accountId!: string;
  @Column('bigint', { unsigned: true }) bytes!: string;
}
