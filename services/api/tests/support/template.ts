import 'reflect-metadata';
import { createConnection } from 'mysql2/promise';
import { features } from '../../src/app/features';
import { connectionOptions, type DatabaseAddress } from '../../src/platform/database/address';
import { createDataSource } from '../../src/platform/database/data-source';

export const entitiesOf = () => features.flatMap((feature) => [...feature.entities]);

/** Migrates an empty database once. */
export async function templateDatabase(address: DatabaseAddress): Promise<void> {
  const connection = await createConnection({ ...connectionOptions(address), database: '' });
  await connection.query(`DROP DATABASE IF EXISTS ${address.database}`);
  await connection.query(`CREATE DATABASE ${address.database} CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci`);
  await connection.end();
  const dataSource = await createDataSource(address, entitiesOf(), 1).initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
}

/** Copies the template's tables (not their rows) into a new database; foreign keys come along. */
export async function copyTemplate(address: DatabaseAddress): Promise<void> {
  const connection = await createConnection({ ...connectionOptions(address), database: '', multipleStatements: true });
  await connection.query(`CREATE DATABASE ${address.database} CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci`);
  const [tables] = await connection.query("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'template' AND table_type = 'BASE TABLE'");
  const statements: string[] = [];
  for (const { name } of tables as { name: string }[]) {
    const [rows] = await connection.query(`SHOW CREATE TABLE template.\`${name}\``);
    statements.push((rows as { 'Create Table': string }[])[0]!['Create Table']);
  }
  await connection.query(`USE ${address.database}; SET foreign_key_checks = 0; ${statements.join(';\n')}; INSERT INTO migration SELECT * FROM template.migration`);
  await connection.end();
}

export async function dropDatabase(address: DatabaseAddress): Promise<void> {
  const connection = await createConnection({ ...connectionOptions(address), database: '' });
  await connection.query(`DROP DATABASE IF EXISTS ${address.database}`);
  await connection.end();
}
