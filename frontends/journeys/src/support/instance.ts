import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const START_MS = 120_000;
/** Folders that begin so are ours to throw away. */
const temporary = join(tmpdir(), 'parvis-journey-');
const entry = resolve(__dirname, '../../../../services/api/dist/main.js');

export const DEMO_PASSWORD = 'Parvis-journeys-2026';

/** A whole Parvis, built as a person would run it, with its own port, data folder and MariaDB. */
export interface Instance {
  readonly url: string;
  readonly dataDir: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

export async function startInstance(environment: NodeJS.ProcessEnv = {}): Promise<Instance> {
  const dataDir = environment.DATA_DIR ?? mkdtempSync(temporary);
  const port = environment.PORT ?? String(await freePort());
  const settings = { PORT: port, DATA_DIR: dataDir, METRICS_PORT: '0', DEMO: 'on', DEMO_PASSWORD, LOG_LEVEL: 'warn' };
  const output: string[] = [];
  const child = spawn(process.execPath, ['--enable-source-maps', entry], {
    env: { ...process.env, NODE_ENV: 'development', ...settings, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => output.push(text));

  const url = `http://localhost:${port}`;
  const stop = async (): Promise<void> => {
    await end(child);
    if (dataDir.startsWith(temporary)) rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  if (await becomesReady(url, child)) return { url, dataDir, process: child, stop };
  await stop();
  throw new Error(`Parvis did not start:\n${output.join('')}`);
}

export interface DemoAccount {
  readonly function: string;
  readonly address: string;
  readonly password: string;
}

/** The accounts of the demonstration, as the first start writes them down. */
export const demoAccounts = (dataDir: string): DemoAccount[] => JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as DemoAccount[];

async function becomesReady(url: string, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) return true;
    await pause(100);
  }
  return false;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
