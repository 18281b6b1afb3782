import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { isRunning, pidOf, processIdentity } from './process-identity';

export class DataDirInUse extends Error {
  constructor(dataDir: string, holder: string) {
    super(
      `${dataDir} is in use by another Parvis (process ${String(pidOf(holder))}). ` +
        'Stop that one, or give this one another folder and another port, for example: DATA_DIR=./data2 PORT=4001 npm start',
    );
  }
}

export interface DataDirLock {
  release(): void;
}

/** One process at a time may run a private server in a data folder. A lock left by a dead process is taken over. */
export function lockDataDir(dataDir: string): DataDirLock {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = join(dataDir, 'lock');
  const mine = processIdentity(process.pid) ?? String(process.pid);
  const ticket = `${lock}.${randomUUID()}`;
  writeFileSync(ticket, mine, { mode: 0o600 });
  try {
    while (!linked(ticket, lock)) setDeadHolderAside(dataDir, lock);
  } finally {
    rmSync(ticket, { force: true });
  }
  return {
    release: () => {
      if (holderOf(lock) === mine) rmSync(lock, { force: true });
    },
  };
}

/** The one who has the data folder now, if it lives. */
export function dataDirHolder(dataDir: string): string | undefined {
  const holder = holderOf(join(dataDir, 'lock'));
  return holder !== undefined && isRunning(holder) ? holder : undefined;
}

function setDeadHolderAside(dataDir: string, lock: string): void {
  const holder = holderOf(lock);
  if (holder === undefined) return;
  if (isRunning(holder)) throw new DataDirInUse(dataDir, holder);

  // Two starters may both find the same dead holder. Renaming, then looking at what was renamed, tells whether the
  // slower one has just moved the lock of the faster one: it then puts it back.
  const aside = `${lock}.${randomUUID()}`;
  if (!renamed(lock, aside)) return;
  const moved = holderOf(aside);
  if (moved !== undefined && moved !== holder) linked(aside, lock);
  rmSync(aside, { force: true });
}

function holderOf(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return undefined;
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function renamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
