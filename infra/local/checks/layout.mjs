import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { absentOptionals } from '../complete-lock.mjs';
import { capture, root } from '../processes.mjs';

const features = createRequire(import.meta.url)('../feature-order.cjs');
const rooms = ['app', 'kernel', 'platform'];
const longest = 250;

/** Every folder of the API is a known feature, and so has its place in the import rules. */
export async function featureFolders() {
  const folders = readdirSync(join(root, 'services/api/src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .filter((name) => !features.includes(name) && !rooms.includes(name))
    .map((name) => `services/api/src/${name} is not in infra/local/feature-order.cjs: give it its place there, or put its files in a feature.`);
}

const written = /[.](ts|vue|mjs|cjs|js|css|graphql|sh)$/;
// The contract is one file by design; tables of words and of data are as long as their subject.
const exempt = [/^schema([.]released)?[.]graphql$/, /\/data\//, /\/seeds\//, /\/migrations\//];

export async function fileLengths() {
  const { stdout } = await capture('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z']);
  return stdout
    .split('\0')
    .filter((file) => written.test(file) && !exempt.some((pattern) => pattern.test(file)))
    .map((file) => ({ file, lines: linesOf(file) }))
    .filter(({ lines }) => lines > longest)
    .map(({ file, lines }) => `${file}: ${lines} lines, more than ${longest}. Two things in one file?`);
}

function linesOf(file) {
  try {
    return readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;
  } catch {
    return 0;
  }
}

/** With addresses in it, the lock file would only install where it was written; without all platforms, npm ci refuses it. */
export async function lockFile() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const addressed = Object.entries(packages).filter(([, { resolved }]) => /^https?:/.test(resolved ?? ''));
  const absent = absentOptionals(packages);
  return [
    ...addressed.slice(0, 5).map(([name, { resolved }]) => `${name} names ${new URL(resolved).host}; .npmrc has omit-lockfile-registry-resolved, run npm install again`),
    ...(absent.length > 0 ? [`${absent.length} packages of other platforms are absent (${absent[0].name} …): node infra/local/complete-lock.mjs`] : []),
  ];
}
