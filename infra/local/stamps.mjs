import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { root } from './processes.mjs';

/** What these scripts remember between two runs: `.local/`, never committed, safe to delete. */
export const memory = join(root, '.local');

const skipped = new Set(['node_modules', 'dist', 'dist-ssr', 'gql', 'coverage', '.vite', '.__mf__temp']);

export function filesUnder(path) {
  const full = join(root, path);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isFile()) return [full];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => !skipped.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(full, entry.name)]));
}

export function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(filesUnder).sort()) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

export function remembered(name) {
  try {
    return readFileSync(join(memory, `${name}.stamp`), 'utf8');
  } catch {
    return undefined;
  }
}

export function remember(name, value) {
  mkdirSync(memory, { recursive: true });
  writeFileSync(join(memory, `${name}.stamp`), value);
}

export function forget(name) {
  rmSync(join(memory, `${name}.stamp`), { force: true });
}

/** One set-up at a time in one checkout: two `npm start` begun together must not build over each other. */
export async function alone(work) {
  const lock = join(memory, 'setup.lock');
  mkdirSync(memory, { recursive: true });
  while (!taken(lock)) await pause(250);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isAlive(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true });
    return false;
  }
}

function isAlive(pid) {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
