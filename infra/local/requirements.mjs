import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { capture, Explained, say, show } from './processes.mjs';

const beyondPath = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/usr/libexec', '/opt/homebrew/bin', '/usr/local/opt/mariadb/bin'];

/** Each need: how to see that it is met, and what Debian calls it. */
const needs = {
  // The core packages hold the programs alone: no system service is installed, none is started.
  mariadb: { what: 'MariaDB 10.11 or newer', packages: ['mariadb-server-core', 'mariadb-client-core'], isMet: hasMariaDb, other: mariaDbElsewhere },
  poppler: { what: 'poppler-utils', packages: ['poppler-utils'], isMet: async () => locate('pdftotext') !== undefined, other: () => 'poppler: Fedora: sudo dnf install poppler-utils · macOS: brew install poppler' },
  chromium: { what: 'Chromium', packages: ['chromium', 'fonts-noto-core'], isMet: async () => findChromium() !== undefined, other: chromiumElsewhere },
};

export async function ensure(...names) {
  const unmet = await stillUnmet(names.map((name) => needs[name]));
  if (unmet.length === 0) return;

  const packages = unmet.flatMap((need) => need.packages);
  if (!isDebian() || process.getuid?.() !== 0) throw new Explained(askFor(unmet, packages));
  say(`Installing ${packages.join(', ')} (apt-get)…`);
  await aptInstall(packages);
  const missing = await stillUnmet(unmet);
  if (missing.length > 0) throw new Explained(`Still missing after apt-get install:\n${missing.map((need) => `${need.what}. ${need.other()}`).join('\n')}`);
}

async function stillUnmet(wanted) {
  const met = await Promise.all(wanted.map((need) => need.isMet()));
  return wanted.filter((_, i) => !met[i]);
}

export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map(locate).find(Boolean) ?? chromiumOfMac();
}

function chromiumOfMac() {
  return ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].find((path) => existsSync(path));
}

async function hasMariaDb() {
  const server = locate('mariadbd');
  if (server === undefined || locate('mariadb-install-db') === undefined) return false;
  const { output } = await capture(server, ['--no-defaults', '--version']);
  const [, major, minor] = /Ver (\d+)\.(\d+)/.exec(output) ?? [];
  return Number(major) > 10 || (Number(major) === 10 && Number(minor) >= 11);
}

async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const log = await capture('apt-get', ['update', '-qq'], { env });
  if (log.code !== 0) say(log.output);
  await show('apt-get', ['install', '-y', '-qq', '--no-install-recommends', '-o=Dpkg::Use-Pty=0', ...packages], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

function askFor(unmet, packages) {
  const lines = [`Parvis needs ${unmet.map((need) => need.what).join(' and ')}, not found on this machine.`];
  if (isDebian()) lines.push(`Install with:  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`);
  else lines.push(...unmet.map((need) => need.other()));
  if (unmet.includes(needs.mariadb)) lines.push(docker());
  return lines.join('\n');
}

function mariaDbElsewhere() {
  return 'MariaDB:  Fedora: sudo dnf install mariadb-server · Arch: sudo pacman -S mariadb · macOS: brew install mariadb';
}

function chromiumElsewhere() {
  return 'Chromium: install it or Google Chrome, or say where one is with CHROMIUM_PATH.';
}

function docker() {
  return [
    'Or run MariaDB in Docker, with a password of your own, and say where it is:',
    '  docker run -d --name parvis-db -p 127.0.0.1:3306:3306 -e MARIADB_DATABASE=parvis -e MARIADB_USER=parvis \\',
    '    -e MARIADB_PASSWORD="$PASSWORD" -e MARIADB_RANDOM_ROOT_PASSWORD=1 mariadb:11.4',
    '  DATABASE_URL="mysql://parvis:$PASSWORD@127.0.0.1:3306/parvis" npm start',
  ].join('\n');
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function locate(program) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...beyondPath];
  return folders.map((folder) => join(folder, program)).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
