import 'reflect-metadata';
import { createConnection } from 'mysql2/promise';
import { features } from '../../src/app/features';
import { connectionOptions, type DatabaseAddress } from '../../src/platform/database/address';
import { systemClock } from '../../src/kernel/clock';
import { createDataSource } from '../../src/platform/database/data-source';
import { MysqlReads } from '../../src/platform/database/mysql-reads';
import { seedReference } from '../../src/platform/database/seeds/reference/seed-reference';
import { TypeOrmTransactions } from '../../src/platform/database/typeorm-transactions';
import { silentLog } from './log';

export const entitiesOf = () => features.flatMap((feature) => [...feature.entities]);

/** Migrates an empty database once, and imports the national tables. */
export async function templateDatabase(address: DatabaseAddress): Promise<void> {
  const connection = await createConnection({ ...connectionOptions(address), database: '' });
  await connection.query(`DROP DATABASE IF EXISTS ${address.database}`);
  await connection.query(`CREATE DATABASE ${address.database} CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci`);
  await connection.end();
  const dataSource = await createDataSource(address, entitiesOf(), 1).initialize();
  await dataSource.runMigrations();
  const reads = new MysqlReads(address, 2);
  const transactions = new TypeOrmTransactions(dataSource);
  await seedReference({ transactions, reads, clock: systemClock, log: silentLog });
  await reads.close();
  await dataSource.destroy();
}

const referenceTables = ['region', 'department', 'municipality', 'municipality_postcode', 'municipality_word', 'country', 'baccalaureate_series', 'speciality', 'honours', 'diploma_type', 'reference_import'];

/** Copies the template's tables into a new database, foreign keys included; of the rows, those of the national tables where asked. */
export async function copyTemplate(address: DatabaseAddress, { withReference = false } = {}): Promise<void> {
  const connection = await createConnection({ ...connectionOptions(address), database: '', multipleStatements: true });
  await connection.query(`CREATE DATABASE ${address.database} CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci`);
  const [tables] = await connection.query("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'template' AND table_type = 'BASE TABLE'");
  const statements: string[] = [];
  for (const { name } of tables as { name: string }[]) {
    const [rows] = await connection.query(`SHOW CREATE TABLE template.\`${name}\``);
    statements.push((rows as { 'Create Table': string }[])[0]!['Create Table']);
  }
  await connection.query(`USE ${address.database}; SET foreign_key_checks = 0; ${statements.join(';\n')}; INSERT INTO migration SELECT * FROM template.migration`);
  const filled = (tables as { name: string }[]).map(({ name }) => name).filter((name) => withReference && referenceTables.includes(name));
  for (const name of filled) await connection.query(`INSERT INTO \`${name}\` SELECT * FROM template.\`${name}\``);
  await connection.end();
}

export async function dropDatabase(address: DatabaseAddress): Promise<void> {
  const connection = await createConnection({ ...connectionOptions(address), database: '' });
  await connection.query(`DROP DATABASE IF EXISTS ${address.database}`);
  await connection.end();
}
