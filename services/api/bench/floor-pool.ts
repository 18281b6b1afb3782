import { createPool, type Pool, type RowDataPacket } from 'mysql2';
import { connectionOptions, parseDatabaseUrl } from '../src/platform/database/address';

export type Cell = string | number | null;
export type Line = readonly Cell[];

/** Prepared statements whose rows come back as arrays, instants as the text that the database writes. */
export class FloorPool {
  private readonly pool: Pool;

  constructor(url: string) {
    this.pool = createPool({ ...connectionOptions(parseDatabaseUrl(url)), connectionLimit: 10, maxPreparedStatements: 500, dateStrings: true });
    this.pool.on('connection', (connection) => { connection.query("SET time_zone = '+00:00'"); });
  }

  lines(sql: string, values: readonly (string | number)[]): Promise<readonly Line[]> {
    return new Promise((resolve, reject) => {
      this.pool.execute<RowDataPacket[][]>({ sql, rowsAsArray: true }, [...values], (error, rows) => {
        if (error) reject(error);
        else resolve(rows as unknown as readonly Line[]);
      });
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => { this.pool.end(() => { resolve(); }); });
  }
}

/** `2026-09-02 10:00:00.000` as GraphQL writes it. */
export const instant = (cell: Cell | undefined): string | null => (typeof cell === 'string' ? `${cell.slice(0, 10)}T${cell.slice(11)}Z` : null);

export const now = (): string => new Date().toISOString().slice(0, 23).replace('T', ' ');
