import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { isScript, root } from '../processes.mjs';

const kB = 1000;
const shell = join(root, 'frontends/candidate-shell/dist');

/** Compressed bytes that a first visit costs. */
const measured = [
  { what: 'shell, first load', limit: 90 * kB, files: shellFirstLoad },
  { what: 'application module, its own first route', limit: 25 * kB, files: () => moduleFirstRoute('application') },
  { what: 'cockpit module, its own first route', limit: 60 * kB, files: () => moduleFirstRoute('cockpit') },
];

export async function budgets() {
  if (!existsSync(join(shell, 'modules.json'))) return [`${shell} is not complete: npm run build`];
  return measured
    .map(({ files, ...budget }) => ({ ...budget, bytes: compressed(files()) }))
    .filter(({ bytes, limit }) => bytes > limit)
    .map(({ what, limit, bytes }) => `${what}: ${(bytes / kB).toFixed(1)} kB, more than ${limit / kB}`);
}

/** For a person who wants to know, not for a check: `node infra/local/checks/budgets.mjs`. */
if (isScript(import.meta.url)) {
  for (const { what, limit, files } of measured) process.stdout.write(`${what}: ${(compressed(files()) / kB).toFixed(1)} kB of ${limit / kB}\n`);
}

/** The page itself, and every script and style that it names. */
function shellFirstLoad() {
  const page = readFileSync(join(shell, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="(\/[^"]+[.](?:js|css))"/g)].map(([, path]) => join(shell, path));
  return [join(shell, 'index.html'), ...named];
}

/** What modules.json lets the page fetch ahead: everything that the module's first screen needs. */
function moduleFirstRoute(id) {
  const { preload } = JSON.parse(readFileSync(join(shell, 'modules.json'), 'utf8')).find((module) => module.id === id);
  return preload.map((path) => join(root, 'frontends', `${id}-module`, 'dist', path.replace(`/modules/${id}/`, '')));
}

function compressed(files) {
  return [...new Set(files)].reduce((total, file) => total + gzipSync(readFileSync(file)).length, 0);
}
