import type { EntityManager } from 'typeorm';
import { padded, placeholders, type Reads } from '../../kernel/reads';
import { StoredFile } from '../model/stored-file.entity';
import { VaultObject } from '../model/vault-object.entity';

interface Affected {
  readonly affectedRows: number;
}

const use = `INSERT INTO vault_object (sha256, vaultKey, size, uses) VALUES (?, ?, ?, 1)
  ON DUPLICATE KEY UPDATE uses = uses + 1`;
const fill = 'UPDATE vault_usage SET bytes = bytes + ? WHERE accountId = ? AND bytes + ? <= ?';
const empty = 'UPDATE vault_usage SET bytes = GREATEST(CAST(bytes AS SIGNED) - ?, 0) WHERE accountId = ?';

export class StoredFileStore {
  constructor(private readonly manager: EntityManager) {}

  async add(file: StoredFile): Promise<void> {
    await this.manager.insert(StoredFile, file);
  }

  get(id: string): Promise<StoredFile> {
    return this.manager.findOneByOrFail(StoredFile, { id });
  }

  lock(id: string): Promise<StoredFile | null> {
    return this.manager.findOne(StoredFile, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async remove(id: string): Promise<void> {
    await this.manager.delete(StoredFile, { id });
  }

  async idsOf(accountId: string): Promise<string[]> {
    const files = await this.manager.find(StoredFile, { where: { accountId }, select: { id: true }, order: { id: 'ASC' } });
    return files.map(({ id }) => id);
  }

  /** Whether there was room; of several at once, only those that fit. */
  async takeRoom(accountId: string, bytes: number, quota: number): Promise<boolean> {
    await this.manager.query('INSERT IGNORE INTO vault_usage (accountId, bytes) VALUES (?, 0)', [accountId]);
    const { affectedRows } = await this.manager.query<Affected>(fill, [bytes, accountId, bytes, quota]);
    return affectedRows === 1;
  }

  async giveRoomBack(accountId: string, bytes: number): Promise<void> {
    await this.manager.query(empty, [bytes, accountId]);
  }

  async forgetRoom(accountId: string): Promise<void> {
    await this.manager.query('DELETE FROM vault_usage WHERE accountId = ?', [accountId]);
  }

  /** The key under which these bytes are kept: the one offered, or that of the same bytes already there. */
  async useBytes(bytes: { readonly sha256: string; readonly vaultKey: string; readonly size: number }): Promise<string> {
    await this.manager.query(use, [bytes.sha256, bytes.vaultKey, bytes.size]);
    const kept = await this.manager.findOneByOrFail(VaultObject, { sha256: bytes.sha256 });
    return kept.vaultKey;
  }

  /** The key of bytes that nothing uses any more; undefined while something does. */
  async leaveBytes(sha256: string): Promise<string | undefined> {
    const kept = await this.manager.findOne(VaultObject, { where: { sha256 }, lock: { mode: 'pessimistic_write' } });
    if (kept === null) return undefined;
    if (kept.uses > 1) {
      await this.manager.decrement(VaultObject, { sha256 }, 'uses', 1);
      return undefined;
    }
    await this.manager.delete(VaultObject, { sha256 });
    return kept.vaultKey;
  }
}

/** Which of these keys hold something that is used, or that is waiting to be bound; templates of the offer and exports live in the same vault. */
export async function keysInUse(reads: Reads, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const list = placeholders(keys.length);
  const sql = `SELECT vaultKey FROM vault_object WHERE vaultKey IN (${list})
    UNION SELECT vaultKey FROM upload_ticket WHERE vaultKey IN (${list}) AND fileId IS NULL
    UNION SELECT templateKey FROM document_requirement WHERE templateKey IN (${list})
    UNION SELECT vaultKey FROM application_export WHERE vaultKey IN (${list})`;
  const asked = padded(keys);
  const rows = await reads.rows<{ readonly vaultKey: string }>(sql, [...asked, ...asked, ...asked, ...asked]);
  return new Set(rows.map((row) => row.vaultKey));
}
