import 'reflect-metadata';
import { features } from './app/features';
import { createLog } from './app/logger';
import { readSettings } from './app/settings';
import { createDataSource } from './platform/database/data-source';
import { connect, migrate, openDatabase } from './platform/database/open-database';

/** Brings the schema up to date and ends: the one command to run before a new release starts in production. */
async function main(): Promise<void> {
  const settings = readSettings();
  const log = createLog(settings.logLevel);
  const database = await openDatabase(settings.databaseUrl, settings.dataDir, log);
  const dataSource = createDataSource(database.address, features.flatMap((feature) => [...feature.entities]));
  try {
    await connect(dataSource, log);
    await migrate(dataSource, database.address, log);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await database.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`The schema could not be brought up to date: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
