import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertSameJson, type Side } from '../bench/reads';
import { Requests } from '../bench/requests';
import { publicUrl, startServer, urlOf } from '../bench/servers';
import { forgetWorld, makeWorld, type World } from '../bench/world';
import { startParvis, type Parvis } from '../src/app/parvis';
import { readSettings } from '../src/app/settings';
import { systemClock } from '../src/kernel/clock';
import { newSigningKeyPem } from '../src/platform/tokens/signing-keys';
import { silentLog } from './support/log';

describe('the bench', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'parvis-same-'));
  let world: World;
  let parvis: Parvis;
  let ours: Side;
  let floor: Side;
  beforeAll(async () => {
    const signingKeys = newSigningKeyPem();
    world = await makeWorld({ candidates: 20, applications: 100 });
    const settings = readSettings({
      NODE_ENV: 'test', PORT: '0', METRICS_PORT: '0', DATA_DIR: dataDir, ROLE: 'api', DEMO: 'off', DATABASE_URL: urlOf(world.address), PUBLIC_URL: publicUrl, SIGNING_KEYS: signingKeys,
    });
    parvis = await startParvis(settings, { clock: systemClock, log: silentLog });
    const requests = new Requests(world, signingKeys);
    ours = { requests, server: { name: 'parvis', port: Number(new URL(parvis.url).port), pid: process.pid, stop: () => parvis.stop() } };
    floor = { requests, server: await startServer('floor', { address: world.address, signingKeys }) };
  }, 60_000);
  afterAll(async () => {
    await Promise.all([ours.server.stop(), floor.server.stop()]);
    await forgetWorld(world);
    rmSync(dataDir, { recursive: true, force: true });
  });

  it.each(['dashboard', 'grid', 'catalogue'] as const)('compares %s with a floor that gives the same JSON', async (read) => {
    await assertSameJson(read, ours, floor, 5);
  });
});
