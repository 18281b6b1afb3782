import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

import { root } from '../processes.mjs';

const kB = 1000;

/** Compressed bytes that a first visit costs. Vite's manifests say which chunk needs which. */
const measured = [
  { what: 'shell, first load', dist: 'frontends/candidate-shell/dist', limit: 90 * kB, size: shellFirstLoad },
  { what: 'application module, its own first route', dist: 'frontends/application-module/dist', limit: 25 * kB, size: moduleFirstRoute },
  { what: 'cockpit module, its own first route', dist: 'frontends/cockpit-module/dist', limit: 60 * kB, size: moduleFirstRoute },
];

export async function budgets() {
  return measured.flatMap(({ what, dist, limit, size }) => {
    const folder = join(root, dist);
    if (!existsSync(folder)) return [`${dist} is missing: npm run build`];
    const bytes = size(folder);
    const figure = `${what}: ${(bytes / kB).toFixed(1)} kB of ${limit / kB}`;
    return bytes <= limit ? [] : [figure];
  });
}

export function sizes() {
  return measured.map(({ what, dist, limit, size }) => ({ what, limit, bytes: size(join(root, dist)) }));
}

/** The page itself, and every script and style that it names. */
function shellFirstLoad(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="(\/[^"]+[.](?:js|css))"/g)].map(([, path]) => path.slice(1));
  return sum(folder, ['index.html', ...named]);
}

/** The remote's entry and what the manifest of modules says must be there before its first screen. */
function moduleFirstRoute(folder) {
  const graph = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  const entry = Object.values(graph).find((chunk) => chunk.src?.endsWith('src/module.ts') || chunk.name === 'module');
  const files = new Set(['remoteEntry.js']);
  if (entry !== undefined) collect(graph, entry, files);
  return sum(folder, files);
}

function collect(graph, chunk, files) {
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const next of chunk.imports ?? []) collect(graph, graph[next], files);
}

function sum(folder, files) {
  return [...new Set(files)].reduce((total, file) => total + gzipSync(readFileSync(join(folder, posix.normalize(file)))).length, 0);
}
