import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startParvis, type Parvis } from '../../src/app/parvis';
import { readSettings } from '../../src/app/settings';
import type { JoinedReads } from '../../src/kernel/reads';
import type { DatabaseAddress } from '../../src/platform/database/address';
import type { StoredMail } from '../../src/platform/mail/mailbox-mailer';
import { movableClock, type MovableClock } from './clock';
import { testAddress } from './database';
import { testPdfAssembler } from './pdf-assembler';
import { RecordingLog } from './log';
import { copyTemplate, dropDatabase } from './template';
import { TestClient } from './client';

export interface TestApi {
  readonly url: string;
  readonly parvis: Parvis;
  readonly clock: MovableClock;
  readonly log: RecordingLog;
  readonly reads: JoinedReads;
  readonly address: DatabaseAddress;
  readonly dataDir: string;
  /** A browser of its own: cookies, language, address. */
  client(options?: { readonly language?: 'fr' | 'en'; readonly ip?: string }): TestClient;
  /** Runs what is due, then reads the mailbox, newest first. */
  mails(to?: string): Promise<StoredMail[]>;
  stop(): Promise<void>;
}

export interface TestApiOptions {
  readonly clock?: MovableClock;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The whole API on a port of its own, with a database, a vault and a mailbox of its own; jobs run when asked for. */
export async function startTestApi({ clock = movableClock(), environment = {} }: TestApiOptions = {}): Promise<TestApi> {
  const address = testAddress();
  await copyTemplate(address, { withReference: true });
  const dataDir = mkdtempSync(join(tmpdir(), 'parvis-api-'));
  const log = new RecordingLog();
  const settings = readSettings({
    NODE_ENV: 'test', PORT: '0', METRICS_PORT: '0', DATA_DIR: dataDir, ROLE: 'api', DEMO: 'off', LOG_LEVEL: 'silent',
    TRUSTED_PROXIES: '127.0.0.1,::1', DATABASE_URL: socketUrl(address), ...environment,
  });
  const parvis = await startParvis(settings, { clock, log, pdf: testPdfAssembler() });
  return {
    url: parvis.url, parvis, clock, log, address, dataDir, reads: parvis.parts.reads,
    client: (options) => new TestClient(parvis.url, options),
    mails: async (to) => {
      await parvis.worker.runDue();
      const query = to === undefined ? '' : `?to=${encodeURIComponent(to)}`;
      return (await (await fetch(`${parvis.url}/mailbox/messages.json${query}`)).json()) as StoredMail[];
    },
    stop: async () => {
      await parvis.stop();
      await dropDatabase(address);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The test server listens on a socket only; the address carries its path. */
const socketUrl = ({ user, password, database, socketPath }: DatabaseAddress): string =>
  `mysql://${user}:${encodeURIComponent(password)}@localhost/${database}?socket=${encodeURIComponent(socketPath ?? '')}`;
