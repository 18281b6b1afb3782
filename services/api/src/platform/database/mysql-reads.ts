import { createPool, type Pool, type QueryOptions, type RowDataPacket } from 'mysql2';
import type { EntityManager } from 'typeorm';
import type { JoinedReads, Reads, SqlValue } from '../../kernel/reads';
import { connectionOptions, type DatabaseAddress } from './address';

/** Compiled reads: prepared statements on a pool of our own, beside TypeORM's, whose driver only speaks the text protocol. */
export class MysqlReads implements JoinedReads {
  private readonly pool: Pool;

  constructor(address: DatabaseAddress, size = 10) {
    this.pool = createPool({ ...connectionOptions(address), connectionLimit: size, maxPreparedStatements: 500 });
    this.pool.on('connection', (connection) => {
      connection.query("SET time_zone = '+00:00'");
      connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
    });
  }

  rows<Row>(sql: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    return this.run<Row>({ sql, values: [...values] });
  }

  joined<Line>(sql: string, values: readonly SqlValue[] = []): Promise<Line[]> {
    return this.run<Line>({ sql, values: [...values], nestTables: true });
  }

  async first<Row>(sql: string, values: readonly SqlValue[] = []): Promise<Row | undefined> {
    const [row] = await this.rows<Row>(sql, values);
    return row;
  }

  close(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.pool.end((error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }

  /** By callback: the driver's promises keep a stack for every statement, which costs more than the statement's own work. */
  private run<Row>(options: QueryOptions): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      this.pool.execute<(Row & RowDataPacket)[]>(options, (error, rows) => {
        if (error) reject(error);
        else resolve(rows);
      });
    });
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
