import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPrivateServer } from '../../src/platform/database/private-server';
import { silentLog } from './log';
import { templateDatabase } from './template';

/** One private MariaDB for the whole run; every test file copies its databases from one migrated template. */
export default async function globalSetup(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parvis-tests-'));
  const server = await startPrivateServer({ dataDir, durable: false, log: silentLog });
  const { socketPath, user, password } = server;
  process.env['PARVIS_TEST_DATABASE'] = JSON.stringify({ socketPath, user, password });
  Object.assign(globalThis, { parvisTestServer: { server, dataDir } });
  await templateDatabase({ socketPath, user, password, database: 'template' });
}
