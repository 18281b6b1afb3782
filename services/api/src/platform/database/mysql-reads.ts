import { createPool, type Pool, type RowDataPacket } from 'mysql2/promise';
import type { EntityManager } from 'typeorm';
import type { Reads, SqlValue } from '../../kernel/reads';
import { connectionOptions, type DatabaseAddress } from './address';

/** Compiled reads: prepared statements on a pool of our own, beside TypeORM's, whose driver only speaks the text protocol. */
export class MysqlReads implements Reads {
  private readonly pool: Pool;

  constructor(address: DatabaseAddress, size = 10) {
    this.pool = createPool({ ...connectionOptions(address), connectionLimit: size, maxPreparedStatements: 500 });
    this.pool.pool.on('connection', (connection) => {
      connection.query("SET time_zone = '+00:00'");
      connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
    });
  }

  async rows<Row>(sql: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    const [rows] = await this.pool.execute<(Row & RowDataPacket)[]>(sql, [...values]);
    return rows;
  }

  async first<Row>(sql: string, values: readonly SqlValue[] = []): Promise<Row | undefined> {
    const [row] = await this.rows<Row>(sql, values);
    return row;
  }

  /** Whether the database answers. */
  async ping(): Promise<void> {
    await this.pool.query('SELECT 1');
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** The same reads inside a transaction: they see what it has written. */
export class TransactionReads implements Reads {
  constructor(private readonly manager: EntityManager) {}

  rows<Row>(sql: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    return this.manager.query<Row[]>(sql, [...values]);
  }

  async first<Row>(sql: string, values: readonly SqlValue[] = []): Promise<Row | undefined> {
    const [row] = await this.rows<Row>(sql, values);
    return row;
  }
}
