import type { EntityManager } from 'typeorm';
import type { DatasetName } from '../model/reference-data';

type Value = string | number | boolean | null;

const batchSize = 1_000;

/** Writes nomenclatures in bulk; the only place that writes them. */
export class ReferenceImportStore {
  constructor(private readonly manager: EntityManager) {}

  /** Fingerprint of what is imported. Holds the row until commit, so that two processes that start together import once. */
  async lockFingerprint(name: DatasetName): Promise<string | undefined> {
    await this.manager.query(
      `INSERT INTO reference_import (name, fingerprint, rowCount, importedAt) VALUES (?, '', 0, '1970-01-01') ON DUPLICATE KEY UPDATE name = name`,
      [name],
    );
    const rows = await this.manager.query<{ fingerprint: string }[]>(
      'SELECT fingerprint FROM reference_import WHERE name = ? FOR UPDATE',
      [name],
    );
    return rows[0]?.fingerprint;
  }

  async remember(name: DatasetName, fingerprint: string, rowCount: number, now: Date): Promise<void> {
    await this.manager.query('UPDATE reference_import SET fingerprint = ?, rowCount = ?, importedAt = ? WHERE name = ?', [
      fingerprint, rowCount, now, name,
    ]);
  }

  /** Adds the rows, updates those that exist and brings retired ones back. */
  async put(table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void> {
    const updates = [...columns.slice(1).map((column) => `${column} = VALUES(${column})`), 'retiredAt = NULL'];
    await this.insert(table, columns, rows, `ON DUPLICATE KEY UPDATE ${updates.join(', ')}`);
  }

  /** Retires the rows that the source no longer has; they keep their label for whoever chose them. */
  async retireOthers(table: string, kept: ReadonlySet<string>, now: Date): Promise<number> {
    const rows = await this.manager.query<{ code: string }[]>(`SELECT code FROM ${table} WHERE retiredAt IS NULL`);
    const gone = rows.map((row) => row.code).filter((code) => !kept.has(code));
    for (const codes of batches(gone)) {
      await this.manager.query(`UPDATE ${table} SET retiredAt = ? WHERE code IN (?)`, [now, codes]);
    }
    return gone.length;
  }

  /** For tables that are derived whole from the import and that nothing points at. */
  async replace(table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void> {
    await this.manager.query(`DELETE FROM ${table}`);
    await this.insert(table, columns, rows, '');
  }

  private async insert(table: string, columns: readonly string[], rows: readonly (readonly Value[])[], then: string): Promise<void> {
    for (const batch of batches(rows)) {
      await this.manager.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ? ${then}`, [batch]);
    }
  }
}

function* batches<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += batchSize) yield items.slice(start, start + batchSize);
}
