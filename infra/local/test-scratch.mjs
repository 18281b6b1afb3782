import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const prefix = 'parvis-test-';
const memoryDisk = '/dev/shm';
const GIB = 2 ** 30;
// Sockets live below the scratch folder, and a socket's path may have 107 characters at most.
const disk = tmpdir().length > 40 ? '/tmp' : tmpdir();

/** One temporary folder for a whole test run. Closing it ends what was begun in it and removes every file. */
export function openScratch() {
  for (const folder of abandoned()) processesIn(folder).forEach((pid) => kill(pid));
  for (const folder of abandoned()) rmSync(folder, { recursive: true, force: true });

  const folder = mkdtempSync(join(isRoomy(memoryDisk) ? memoryDisk : disk, prefix));
  writeFileSync(join(folder, 'owner'), String(process.pid));
  return { env: { ...process.env, TMPDIR: folder, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' }, close: () => close(folder) };
}

async function close(folder) {
  if (!existsSync(folder)) return;
  const left = processesIn(folder);
  left.forEach((pid) => kill(pid, 'SIGTERM'));
  for (let wait = 0; wait < 200 && left.some(isAlive); wait += 1) await pause(50);
  left.filter(isAlive).forEach((pid) => kill(pid));
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Databases come and go by the hundred: in memory that costs a tenth. A run fills less than 1 GiB; containers often have 64 MiB there. */
function isRoomy(folder) {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 3 * GIB && freemem() > 5 * GIB;
}

function abandoned() {
  return [disk, memoryDisk]
    .filter((base) => existsSync(base))
    .flatMap((base) => readdirSync(base).filter((name) => name.startsWith(prefix)).map((name) => join(base, name)))
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

/** Whatever was begun in a run has the run's folder in its environment: servers, browsers, and what they began. Linux only. */
function processesIn(folder) {
  return numbersIn('/proc').filter((pid) => pid !== process.pid && environmentOf(pid).includes(`\0TMPDIR=${folder}\0`));
}

function numbersIn(folder) {
  return existsSync(folder) ? readdirSync(folder).map(Number).filter(Number.isInteger) : [];
}

function environmentOf(pid) {
  try {
    return `\0${readFileSync(`/proc/${pid}/environ`, 'utf8')}\0`;
  } catch {
    return '';
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
