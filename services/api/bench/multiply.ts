import type { Connection, RowDataPacket } from 'mysql2/promise';

/** What replaces the template's value: column → SQL over `s`, the rows that are wanted, and `t`, the template. */
export type Changes = Readonly<Record<string, string>>;

/** Rows like those that the application itself has written, as many as wanted, made by the database. */
export class Multiplier {
  constructor(private readonly connection: Connection) {}

  /** One statement; `wanted` is what stands behind FROM and is named `s`. */
  async multiply(table: string, template: string, wanted: string, changes: Changes): Promise<void> {
    const columns = await this.columnsOf(table);
    const values = columns.map((column) => changes[column] ?? `t.\`${column}\``);
    await this.connection.query(`INSERT INTO ${table} (${columns.map((column) => `\`${column}\``).join(', ')}) SELECT ${values.join(', ')}
      FROM ${wanted} JOIN (SELECT * FROM ${table} WHERE ${template}) t`);
  }

  /** In parts, so that no transaction grows without end. */
  async inParts(count: number, part: (from: number, to: number) => Promise<void>): Promise<void> {
    for (let from = 1; from <= count; from += partSize) await part(from, Math.min(count, from + partSize - 1));
  }

  /** Many rows are sorted into indexes at the end, all at once. */
  async withoutIndexes(table: string, kept: string, work: () => Promise<void>): Promise<void> {
    const [indexes] = await this.connection.query<(RowDataPacket & { readonly name: string; readonly columns: string })[]>(
      `SELECT index_name AS name, GROUP_CONCAT(column_name ORDER BY seq_in_index) AS columns FROM information_schema.statistics
       WHERE table_schema = DATABASE() AND table_name = ? AND non_unique = 1 AND index_name <> ? GROUP BY index_name`, [table, kept]);
    if (indexes.length === 0) return work();
    await this.connection.query(`ALTER TABLE ${table} ${indexes.map(({ name }) => `DROP INDEX ${name}`).join(', ')}`);
    await work();
    await this.connection.query(`ALTER TABLE ${table} ${indexes.map(({ name, columns }) => `ADD INDEX ${name} (${columns})`).join(', ')}`);
  }

  private async columnsOf(table: string): Promise<readonly string[]> {
    const [rows] = await this.connection.query<(RowDataPacket & { readonly name: string })[]>(
      "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? AND extra NOT LIKE '%GENERATED%' ORDER BY ordinal_position", [table]);
    return rows.map(({ name }) => name);
  }
}

const partSize = 200_000;
