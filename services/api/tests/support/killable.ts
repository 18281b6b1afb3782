import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TestApi } from './api';

/** What a server needs to work on the database and the data folder of a test's API. */
export function environmentOf({ address, dataDir }: TestApi, more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { user, password, database, socketPath } = address;
  return {
    PATH: process.env['PATH'], NODE_ENV: 'test', PORT: '0', HOST: '127.0.0.1', METRICS_PORT: '0', DATA_DIR: dataDir, ROLE: 'all', DEMO: 'off', LOG_LEVEL: 'silent',
    DATABASE_URL: `mysql://${user}:${encodeURIComponent(password)}@localhost/${database}?socket=${encodeURIComponent(socketPath ?? '')}`, ...more,
  };
}

const deadlineMs = 60_000;

/** A real server that is killed without warning. Loading takes long and starting does not: the next one is loaded meanwhile. */
export class Killable {
  private constructor(private readonly child: ChildProcess, private readonly loaded: Promise<string>) {}

  static load(environment: NodeJS.ProcessEnv): Killable {
    const argv = ['--require', join(__dirname, 'run-typescript.cjs'), join(__dirname, 'killable-server.ts')];
    const child = spawn(process.execPath, argv, { env: environment, stdio: ['pipe', 'pipe', 'inherit'] });
    return new Killable(child, lineOf(child));
  }

  /** Answers the address. */
  async start(at: Date): Promise<string> {
    await this.loaded;
    const url = lineOf(this.child);
    this.child.stdin?.write(`${at.toISOString()}\n`);
    return url;
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}

async function lineOf(child: ChildProcess): Promise<string> {
  const timer = setTimeout(() => child.kill('SIGKILL'), deadlineMs);
  const line = await Promise.race([
    once(child.stdout!, 'data').then(([data]) => String(data).trim()),
    once(child, 'exit').then(() => undefined),
  ]);
  clearTimeout(timer);
  if (line === undefined) throw new Error('The server ended before it said anything.');
  return line;
}
