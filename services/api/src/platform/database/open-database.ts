import { setTimeout as pause } from 'node:timers/promises';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import type { Log } from '../../kernel/log';
import { connectionOptions, parseDatabaseUrl, type DatabaseAddress } from './address';
import { startPrivateServer } from './private-server';

export interface OpenedDatabase {
  readonly address: DatabaseAddress;
  /** Stops the private server; nothing to do for a server that is not ours. */
  close(): Promise<void>;
}

/** The server of `DATABASE_URL`, or a private one in `DATA_DIR`. */
export async function openDatabase(databaseUrl: string | undefined, dataDir: string, log: Log): Promise<OpenedDatabase> {
  if (databaseUrl !== undefined) return { address: parseDatabaseUrl(databaseUrl), close: () => Promise.resolve() };
  const { socketPath, user, password, database, stop } = await startPrivateServer({ dataDir, durable: true, log });
  return { address: { socketPath, user, password, database }, close: stop };
}

const startPatienceMs = 30_000;

/** A database that starts at the same time as we do is waited for. */
export async function connect(dataSource: DataSource, log: Log): Promise<void> {
  const until = Date.now() + startPatienceMs;
  for (;;) {
    try {
      await dataSource.initialize();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      log.warn({}, 'the database does not answer yet');
      await pause(1_000);
    }
  }
}

/** Brings the schema up to date; of several processes that start together one does the work, the others wait for it. */
export async function migrate(dataSource: DataSource, address: DatabaseAddress, log: Log): Promise<void> {
  const lock = await createConnection(connectionOptions(address));
  try {
    const [rows] = await lock.query<(RowDataPacket & { mine: number | null })[]>("SELECT GET_LOCK(CONCAT(DATABASE(), '.migrate'), 600) AS mine");
    if (rows[0]?.mine !== 1) throw new Error('Another process has been migrating the schema for ten minutes.');
    const done = await dataSource.runMigrations();
    if (done.length > 0) log.info({ migrations: done.length }, 'the schema is up to date');
  } finally {
    await lock.end();
  }
}
