// How long `npm start` on a built tree takes to the first page, on an empty and on a filled data folder, and what it holds in memory when nothing happens.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { root, say } from './processes.mjs';

const IDLE_MS = 30_000;
const PATIENCE_MS = 300_000;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

async function firstPage(url) {
  const begun = performance.now();
  while (performance.now() - begun < PATIENCE_MS) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok && (await answer.text()).includes('</html>')) return performance.now() - begun;
    await pause(20);
  }
  throw new Error('No page came.');
}

const statusOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
};
const lineOf = (status, name) => new RegExp(`^${name}:\\s+(\\S+)`, 'm').exec(status)?.[1];

/** The process and all that it has started, by name. */
function family(pid) {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => ({ pid: Number(name), status: statusOf(name) }));
  const found = all.filter((one) => one.pid === pid);
  for (const one of found) found.push(...all.filter(({ status }) => lineOf(status, 'PPid') === String(one.pid)));
  return found.map(({ status }) => ({ name: lineOf(status, 'Name'), megabytes: Math.round(Number(lineOf(status, 'VmRSS')) / 1024) }));
}

async function measure(dataDir, isIdleWanted) {
  const port = await freePort();
  const begun = spawn(process.execPath, [join(root, 'infra/local/start.mjs')], {
    cwd: root, stdio: 'ignore', env: { ...process.env, PORT: String(port), METRICS_PORT: '0', DATA_DIR: dataDir },
  });
  try {
    const seconds = (await firstPage(`http://localhost:${port}/`)) / 1000;
    if (isIdleWanted) await pause(IDLE_MS);
    return { seconds, memory: isIdleWanted ? family(begun.pid) : [] };
  } finally {
    begun.kill('SIGTERM');
    await once(begun, 'exit');
  }
}

const dataDir = mkdtempSync(join(tmpdir(), 'parvis-start-'));
try {
  const empty = await measure(dataDir, false);
  const filled = await measure(dataDir, true);
  say(`first page: ${empty.seconds.toFixed(1)} s on an empty data folder (database made, demonstration written), ${filled.seconds.toFixed(1)} s on a filled one`);
  say(`memory after ${IDLE_MS / 1000} s of nothing: ${filled.memory.map(({ name, megabytes }) => `${name} ${megabytes} MB`).join(', ')}`);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
