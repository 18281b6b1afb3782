import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { Parts, Route } from '../kernel/feature';
import type { TokenSigner } from '../kernel/ports';
import { LivingTokens } from '../integrations/contract';
import { JobQueue, type Worker } from '../operations/contract';
import { createDataSource } from '../platform/database/data-source';
import { MysqlReads } from '../platform/database/mysql-reads';
import { connect, migrate, openDatabase, type OpenedDatabase } from '../platform/database/open-database';
import { TypeOrmTransactions } from '../platform/database/typeorm-transactions';
import { GuardedHttp } from '../platform/http/guarded-http';
import { WorkerPdfAssembler } from '../platform/pdf/worker-pdf-assembler';
import { StreamedSpreadsheets } from '../platform/spreadsheet/streamed-spreadsheets';
import { LocalFolderVault } from '../platform/storage/local-folder-vault';
import { JwtSigner } from '../platform/tokens/jwt-signer';
import { keptSigningKeys, parseSigningKeys } from '../platform/tokens/signing-keys';
import { features } from './features';
import { openMail } from './open-mail';
import { serverKey } from './own-secrets';
import type { Doors } from './parvis';
import type { Settings } from './settings';

export interface Platform {
  readonly parts: Parts;
  readonly transactions: TypeOrmTransactions;
  readonly signer: TokenSigner;
  readonly routes: readonly Route[];
  /** Whom an order wakes, once it exists. */
  readonly waking: { worker: Worker | undefined };
  close(): Promise<void>;
}

/** The adapters behind the ports, chosen once, here, by the settings. */
export async function openPlatform(settings: Settings, doors: Doors): Promise<Platform> {
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  const database = await openDatabase(settings.databaseUrl, settings.dataDir, doors.log);
  try {
    return await platformOn(database, settings, doors);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function platformOn(database: OpenedDatabase, settings: Settings, { clock, log, pdf = new WorkerPdfAssembler() }: Doors): Promise<Platform> {
  const dataSource = createDataSource(database.address, features.flatMap((feature) => [...feature.entities]));
  await connect(dataSource, log);
  await bringUpToDate(dataSource, database, settings, { clock, log });
  const reads = new MysqlReads(database.address);
  const transactions = new TypeOrmTransactions(dataSource);
  const mail = openMail(settings, clock);
  const waking: Platform['waking'] = { worker: undefined };
  const signer = new JwtSigner(await signingKeys(settings), settings.publicUrl);
  const parts: Parts = {
    transactions, reads, clock, log, signer, pdf,
    spreadsheets: new StreamedSpreadsheets(),
    outbound: new GuardedHttp({ allowPrivate: settings.webhookAllowPrivate }),
    tokenViewers: new LivingTokens(reads),
    jobs: new JobQueue(clock, () => { waking.worker?.wake(); }),
    vault: new LocalFolderVault(settings.vaultFolder),
    mailer: mail.mailer,
    publicUrl: settings.publicUrl,
    serverKey: serverKey(settings.secretKey, settings.dataDir),
  };
  const close = async (): Promise<void> => {
    mail.close();
    await reads.close();
    await dataSource.destroy();
    await database.close();
  };
  return { parts, transactions, signer, routes: mail.routes, waking, close };
}

/** In production the schema is changed by `npm run migrate`, at an hour that somebody chose. */
async function bringUpToDate(dataSource: DataSource, database: OpenedDatabase, settings: Settings, { log }: Doors): Promise<void> {
  if (!settings.production) return migrate(dataSource, database.address, log);
  if (await dataSource.showMigrations()) throw new Error('The schema is older than this build: run `npm run migrate` first.');
}

const signingKeys = (settings: Settings) =>
  settings.signingKeys === undefined ? keptSigningKeys(join(settings.dataDir, 'secrets')) : Promise.resolve(parseSigningKeys(settings.signingKeys));
