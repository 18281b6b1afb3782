import 'reflect-metadata';
import { features } from './app/features';
import { grantAdministrator } from './app/grant-administrator';
import { createLog } from './app/logger';
import { readSettings, type Settings } from './app/settings';
import { systemClock } from './kernel/clock';
import type { Log } from './kernel/log';
import { recordsActs } from './operations/contract';
import { createDataSource } from './platform/database/data-source';
import { MysqlReads } from './platform/database/mysql-reads';
import { connect, openDatabase, type OpenedDatabase } from './platform/database/open-database';
import { runningPrivateServer } from './platform/database/private-server';
import { TypeOrmTransactions } from './platform/database/typeorm-transactions';

const usage = 'Usage: npm run admin -- grant <address>\nMakes an administrator out of an account that its person has created and validated.\n';

/** Beside a running installation its own private server is used; otherwise one is started for the moment. */
async function databaseOf(settings: Settings, log: Log): Promise<OpenedDatabase> {
  const running = settings.databaseUrl === undefined ? runningPrivateServer(settings.dataDir) : undefined;
  if (running === undefined) return openDatabase(settings.databaseUrl, settings.dataDir, log);
  const { socketPath, user, password, database } = running;
  return { address: { socketPath, user, password, database }, close: () => Promise.resolve() };
}

async function grant(address: string): Promise<number> {
  const settings = readSettings();
  const log = createLog('warn');
  const database = await databaseOf(settings, log);
  const dataSource = createDataSource(database.address, features.flatMap((feature) => [...feature.entities]), 2);
  const reads = new MysqlReads(database.address, 1);
  try {
    await connect(dataSource, log);
    const transactions = new TypeOrmTransactions(dataSource);
    transactions.listen([recordsActs(systemClock)]);
    const granted = await grantAdministrator({ transactions, reads, clock: systemClock }, address);
    if (granted === undefined) {
      process.stderr.write('No validated account signs in with this address. Its person signs up and follows the link in the mail first.\n');
      return 1;
    }
    process.stdout.write(`Administrator of ${granted.institution}. From now on this person signs in by password only.\n`);
    return 0;
  } finally {
    await reads.close();
    if (dataSource.isInitialized) await dataSource.destroy();
    await database.close();
  }
}

async function main(): Promise<number> {
  const [command, address, ...rest] = process.argv.slice(2);
  if (command === 'grant' && address !== undefined && rest.length === 0) return grant(address);
  process.stderr.write(usage);
  return 64;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`It could not be done: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
