import { join } from 'node:path';
import { createPool, type Pool, type PoolOptions } from 'mysql2';
import { DataSource } from 'typeorm';
import type { EntitySchema, MixedList } from 'typeorm';
import { connectionOptions, type DatabaseAddress } from './address';

type Entities = MixedList<string | EntitySchema | (abstract new (...args: never[]) => object)>;

/**
 * Every connection is told once how its transactions are isolated: to say so before each of them would be a statement more for each.
 * A connection that did not hear of it is of no use to anybody.
 */
const driver = {
  createPool(options: PoolOptions): Pool {
    const pool = createPool(options);
    pool.on('connection', (connection) => {
      connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', (error) => { if (error) connection.destroy(); });
    });
    return pool;
  },
};

/** TypeORM on MariaDB: schema, migrations, writes. Reads have a pool of their own (`MysqlReads`). */
export function createDataSource(address: DatabaseAddress, entities: Entities, poolSize = 10): DataSource {
  const { charset, timezone, dateStrings, supportBigNumbers, connectTimeout, ...where } = connectionOptions(address);
  return new DataSource({
    type: 'mariadb',
    driver,
    ...toTypeOrm(where),
    charset,
    timezone,
    dateStrings,
    supportBigNumbers,
    connectTimeout,
    // The driver's promises would keep a stack for every statement, a twentieth of what a submission costs; TypeORM's own errors have one.
    trace: false,
    poolSize,
    entities,
    migrations: [join(__dirname, 'migrations', '*.{ts,js}')],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    extra: { decimalNumbers: true },
  });
}

const toTypeOrm = ({ user, ...where }: { readonly user: string; readonly password: string; readonly database: string }) => ({
  ...where,
  username: user,
});
