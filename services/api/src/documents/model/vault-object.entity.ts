import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, count, hash } from './columns';

/** Bytes in the vault, kept once however many files have them. Retention: gone with the last file that points here. */
@Entity('vault_object')
@Index('vault_object_key', ['vaultKey'], { unique: true })
export class VaultObject {
  @PrimaryColumn(hash) sha256!: string;
  @Column(code(80)) vaultKey!: string;
  @Column(count) size!: number;
  @Column(count) uses!: number;
}
