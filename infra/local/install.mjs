import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Explained, root, say, show } from './processes.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);

export function requireNode() {
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Explained(`Parvis needs Node 20.19 or newer, 24 recommended; this is ${process.versions.node}. See https://nodejs.org/en/download`);
}

/** `npm ci`, unless what the lock file asks for is there already. */
export async function install() {
  if (isInstalled()) return;
  say('Installing packages (npm ci)…');
  await show('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** npm writes what it has installed into a lock file of the same shape, last of all: an interrupted installation has none. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const there = packagesOf('node_modules/.package-lock.json');
  if (wanted === undefined || there === undefined) return false;
  return Object.entries(wanted).every(([path, asked]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true;
    const found = there[path];
    return found === undefined ? asked.optional === true || asked.peer === true : found.version === asked.version;
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
