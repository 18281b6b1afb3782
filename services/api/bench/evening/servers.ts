import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runningPrivateServer } from '../../src/platform/database/private-server';
import { urlOf } from '../servers';
import { childNamed } from './gauge';

export interface Starting {
  readonly environment: Readonly<Record<string, string>>;
  readonly dataDir: string;
  readonly instances: number;
  /** A folder for profiles of the processor. */
  readonly profile: string | undefined;
}

export interface Servers {
  readonly origins: readonly URL[];
  /** Of those that answer. */
  readonly pids: readonly number[];
  /** Of the one that works and answers nobody, where there is one. */
  readonly workerPid: number | undefined;
  readonly databasePid: number;
  stop(): Promise<void>;
}

const entry = join(__dirname, '../../dist/main.js');

/** One instance does everything, as `npm start` has it; several are so many with `ROLE=api` beside one worker, whose database they share. */
export async function startServers(starting: Starting): Promise<Servers> {
  const ports: number[] = [];
  for (let index = 0; index < starting.instances; index += 1) ports.push(await freePort());
  const origins = ports.map((port) => new URL(`http://localhost:${String(port)}`));
  const environment = { ...starting.environment, PUBLIC_URL: `http://localhost:${String(ports[0])}` };
  const started: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const server of [...started].reverse()) await ended(server);
  };
  const run = (more: Readonly<Record<string, string>>): number => {
    const server = launch({ ...starting, environment: { ...environment, ...more } });
    started.push(server);
    return server.pid ?? 0;
  };
  try {
    const ownerPid = run({ ROLE: starting.instances === 1 ? 'all' : 'worker', PORT: String(ports[0]), METRICS_PORT: '0' });
    const pids = starting.instances === 1 ? [ownerPid] : [];
    const shared = starting.instances === 1 ? undefined : await databaseOf(starting.dataDir);
    for (const [index, origin] of origins.entries()) {
      if (shared !== undefined) pids.push(run({ ROLE: 'api', PORT: String(ports[index]), METRICS_PORT: '0', DATABASE_URL: shared }));
      await ready(origin);
    }
    return { origins, pids, workerPid: shared === undefined ? undefined : ownerPid, databasePid: childNamed(ownerPid, 'mariadbd'), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function launch({ environment, profile }: Pick<Starting, 'environment' | 'profile'>): ChildProcess {
  const asInProduction = ['--max-semi-space-size=64', '--enable-source-maps'];
  const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  return spawn(process.execPath, [...asInProduction, ...profiling, entry], { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function databaseOf(dataDir: string): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const access = runningPrivateServer(dataDir);
    if (access !== undefined) return urlOf(access);
    await pause(200);
  }
  throw new Error('the database did not start');
}

async function ready(origin: URL): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await fetch(new URL('/health/ready', origin)).then(({ ok }) => ok, () => false)) return;
    await pause(200);
  }
  throw new Error('a server did not start');
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const over = new Promise((done) => server.once('exit', done));
  server.kill('SIGTERM');
  await over;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return address !== null && typeof address === 'object' ? address.port : 0;
}
