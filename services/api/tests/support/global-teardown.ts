import { rmSync } from 'node:fs';
import type { PrivateServer } from '../../src/platform/database/private-server';

export default async function globalTeardown(): Promise<void> {
  const { parvisTestServer } = globalThis as unknown as { parvisTestServer: { server: PrivateServer; dataDir: string } };
  await parvisTestServer.server.stop();
  rmSync(parvisTestServer.dataDir, { recursive: true, force: true });
}
