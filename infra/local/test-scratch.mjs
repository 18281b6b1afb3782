import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const prefix = 'parvis-test-';
// Sockets live below the scratch folder, and a socket's path may have 107 characters at most.
const base = tmpdir().length > 40 ? '/tmp' : tmpdir();

/** One temporary folder for a whole test run. Closing it ends the private servers begun in it and removes every file. */
export function openScratch() {
  for (const folder of abandoned()) serversIn(folder).forEach((pid) => kill(pid));
  for (const folder of abandoned()) rmSync(folder, { recursive: true, force: true });

  const folder = mkdtempSync(join(base, prefix));
  writeFileSync(join(folder, 'owner'), String(process.pid));
  return { env: { ...process.env, TMPDIR: folder, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' }, close: () => close(folder) };
}

async function close(folder) {
  if (!existsSync(folder)) return;
  const servers = serversIn(folder);
  servers.forEach((pid) => kill(pid, 'SIGTERM'));
  for (let wait = 0; wait < 200 && servers.some(isAlive); wait += 1) await pause(50);
  servers.filter(isAlive).forEach((pid) => kill(pid));
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function abandoned() {
  return readdirSync(base)
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(base, name))
    .filter((folder) => !isAlive(ownerOf(folder)));
}

function ownerOf(folder) {
  try {
    return Number(readFileSync(join(folder, 'owner'), 'utf8'));
  } catch {
    // Another run that has made its folder and not yet signed it.
    return process.pid;
  }
}

/** The private server writes down who it is in its data folder. */
function serversIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('mariadb-server.json'))
    .map((name) => Number(JSON.parse(readFileSync(join(folder, name), 'utf8')).identity.split('@')[0]))
    .filter((pid) => isAlive(pid) && belongsTo(pid, folder));
}

function belongsTo(pid, folder) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
  } catch {
    return false;
  }
}

function kill(pid, signal = 'SIGKILL') {
  if (isAlive(pid)) process.kill(pid, signal);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
