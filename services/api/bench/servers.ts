import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseAddress } from '../src/platform/database/address';

const root = join(__dirname, '..');
export const publicUrl = 'https://bench.parvis.example';

export type ServerName = 'parvis' | 'floor' | 'peer';

export interface RunningServer {
  readonly name: ServerName;
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

export interface Starting {
  readonly address: DatabaseAddress;
  readonly signingKeys: string;
  /** A folder for the profile of the processor. */
  readonly profile?: string | undefined;
}

/** The built server as in production, the floor, or the peer: each a process of its own. */
export async function startServer(name: ServerName, { address, signingKeys, profile }: Starting): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), `parvis-bench-${name}-`));
  const port = await freePort();
  const child = spawn(process.execPath, ['--max-semi-space-size=64', ...(profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]), ...argumentsOf(name)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'], NODE_ENV: 'production', ROLE: 'api', PORT: String(port), METRICS_PORT: String(await freePort()), PUBLIC_URL: publicUrl,
      DATABASE_URL: urlOf(address), DATA_DIR: dataDir, SMTP_URL: 'smtp://localhost:1', MAIL_FROM: 'Bench <bench@parvis.example>', DEMO: 'off',
      SECRET_KEY: 'only-for-the-bench-'.repeat(3), SIGNING_KEYS: signingKeys,
    },
  });
  await answering(child, port);
  return {
    name, port, pid: child.pid!,
    stop: async () => {
      if (child.exitCode === null) {
        child.kill(name === 'parvis' ? 'SIGTERM' : 'SIGKILL');
        await once(child, 'exit');
      }
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const argumentsOf = (name: ServerName): readonly string[] => (name === 'parvis' ? ['dist/main.js'] : ['-r', './tests/support/run-typescript.cjs', `bench/${name}.ts`]);

export const urlOf = ({ user, password, database, socketPath }: DatabaseAddress): string =>
  `mysql://${user}:${encodeURIComponent(password)}@localhost/${database}?socket=${encodeURIComponent(socketPath ?? '')}`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function answering(child: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`A server ended with ${String(child.exitCode)} before it answered.`);
    if (await isOpen(port)) return;
    await pause(50);
  }
  throw new Error('A server did not answer.');
}

const isOpen = (port: number): Promise<boolean> => new Promise((resolve) => {
  const socket = connect(port, '127.0.0.1', () => { socket.end(); resolve(true); });
  socket.on('error', () => { resolve(false); });
});
