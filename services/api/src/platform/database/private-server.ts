import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';

import type { Log } from '../../kernel/log';
import { dataDirHolder, lockDataDir, type DataDirLock } from './data-dir-lock';
import { findMariaDb, installOnce, openingStatements, serverArguments } from './mariadb-programs';
import type { MariaDbPrograms, Places, PrivateServerAccess } from './mariadb-programs';
import { isRunning, pidOf, processIdentity } from './process-identity';

export type { PrivateServerAccess } from './mariadb-programs';

const START_MS = 120_000;
const STOP_MS = 60_000;
/** The kernel's limit is 107 characters; MariaDB aborts beyond it. */
const LONGEST_SOCKET_FOLDER = 80;

export interface PrivateServerOptions {
  readonly dataDir: string;
  /** True: what the server has acknowledged survives a power cut. False: faster, for tests. */
  readonly durable: boolean;
  readonly log: Log;
}

export interface PrivateServer extends PrivateServerAccess {
  stop(): Promise<void>;
}

interface Running extends PrivateServerAccess {
  readonly identity: string;
}

/** A MariaDB of our own in `DATA_DIR/mariadb`, reached by a socket only, that starts and stops with us. */
export async function startPrivateServer({ dataDir, durable, log }: PrivateServerOptions): Promise<PrivateServer> {
  const folder = resolve(dataDir);
  const programs = findMariaDb();
  const lock = lockDataDir(folder);
  try {
    const places = placesIn(folder);
    await endOrphan(places, log);
    await installOnce(programs, places);
    return await launch(programs, places, durable, log, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** How to reach the private server that another process of ours runs in this data folder (commands beside a running API). */
export function runningPrivateServer(dataDir: string): PrivateServerAccess | undefined {
  const folder = resolve(dataDir);
  const running = readState(placesIn(folder));
  return dataDirHolder(folder) !== undefined && running !== undefined && isRunning(running.identity) ? running : undefined;
}

function placesIn(folder: string): Places {
  return {
    data: join(folder, 'mariadb'),
    state: join(folder, 'mariadb-server.json'),
    errors: join(folder, 'mariadb.log'),
    opening: join(folder, 'mariadb-opening.sql'),
  };
}

async function launch(programs: MariaDbPrograms, places: Places, durable: boolean, log: Log, lock: DataDirLock): Promise<PrivateServer> {
  const access = newAccess();
  writeSecret(places.opening, openingStatements(access));
  const child = spawnServer(programs, places, access, durable);
  const identity = child.pid === undefined ? undefined : processIdentity(child.pid);
  if (identity !== undefined) writeSecret(places.state, JSON.stringify({ ...access, identity } satisfies Running));

  const killOnExit = (): void => void child.kill('SIGTERM');
  process.once('exit', killOnExit);
  const stop = async (): Promise<void> => {
    child.removeListener('exit', fellOver);
    await ended(child);
    process.removeListener('exit', killOnExit);
    forget(places, access);
    lock.release();
  };
  const fellOver = (code: number | null): void => log.error({ code }, `The private MariaDB stopped by itself; see ${places.errors}`);

  try {
    await answering(child, access, places);
  } catch (error) {
    await stop();
    throw error;
  }
  rmSync(places.opening, { force: true });
  child.on('exit', fellOver);
  log.info({ socketPath: access.socketPath, durable }, 'private MariaDB ready');
  return { ...access, stop };
}

function newAccess(): PrivateServerAccess {
  const root = tmpdir().length > LONGEST_SOCKET_FOLDER ? '/tmp' : tmpdir();
  return {
    socketPath: join(mkdtempSync(join(root, 'parvis-')), 's'),
    user: 'parvis',
    password: randomBytes(24).toString('base64url'),
    database: 'parvis',
  };
}

function spawnServer(programs: MariaDbPrograms, places: Places, access: PrivateServerAccess, durable: boolean): ChildProcess {
  const errors = openSync(places.errors, 'a', 0o600);
  try {
    // A process group of its own: Ctrl-C in the terminal reaches us only, and we stop the server once we no longer need it.
    const child = spawn(programs.server, serverArguments(places, access, durable), { detached: true, stdio: ['ignore', errors, errors] });
    child.unref();
    child.on('error', () => undefined);
    return child;
  } finally {
    closeSync(errors);
  }
}

async function answering(child: ChildProcess, access: PrivateServerAccess, places: Places): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (!(await answers(access))) {
    if (hasEnded(child)) throw new Error(`The private MariaDB did not start. The end of ${places.errors}:\n${lastLines(places.errors)}`);
    if (Date.now() > deadline) throw new Error(`The private MariaDB did not answer within ${String(START_MS / 1000)} s; see ${places.errors}`);
    await pause(25);
  }
}

async function answers({ socketPath, user, password }: PrivateServerAccess): Promise<boolean> {
  try {
    const connection = await createConnection({ socketPath, user, password });
    await connection.end();
    return true;
  } catch {
    return false;
  }
}

/** After a kill -9 of ours the server lives on: it is ended in good order, so that nothing it acknowledged is lost. */
async function endOrphan(places: Places, log: Log): Promise<void> {
  const orphan = readState(places);
  if (orphan === undefined) return;
  if (isRunning(orphan.identity)) {
    log.warn({ pid: pidOf(orphan.identity) }, 'ending the private MariaDB that an earlier run left behind');
    await endProcess(orphan.identity);
  }
  forget(places, orphan);
}

async function endProcess(identity: string): Promise<void> {
  const deadline = Date.now() + STOP_MS;
  process.kill(pidOf(identity), 'SIGTERM');
  while (isRunning(identity) && Date.now() < deadline) await pause(25);
  if (!isRunning(identity)) return;
  process.kill(pidOf(identity), 'SIGKILL');
  while (isRunning(identity)) await pause(25);
}

async function ended(child: ChildProcess): Promise<void> {
  const deadline = Date.now() + STOP_MS;
  child.kill('SIGTERM');
  while (!hasEnded(child)) {
    if (Date.now() > deadline) child.kill('SIGKILL');
    await pause(10);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function forget(places: Places, access: PrivateServerAccess): void {
  rmSync(places.opening, { force: true });
  rmSync(places.state, { force: true });
  rmSync(dirname(access.socketPath), { recursive: true, force: true });
}

function readState({ state }: Places): Running | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(state, 'utf8'));
    return isState(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isState(found: unknown): found is Running {
  if (typeof found !== 'object' || found === null) return false;
  const values = new Map<string, unknown>(Object.entries(found));
  return ['socketPath', 'user', 'password', 'database', 'identity'].every((name) => typeof values.get(name) === 'string');
}

function writeSecret(file: string, content: string): void {
  writeFileSync(file, content, { mode: 0o600 });
  chmodSync(file, 0o600);
}

function lastLines(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n') : '(empty)';
}
