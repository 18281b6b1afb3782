import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { build } from './build.mjs';
import { install, requireNode } from './install.mjs';
import { main, root, stopTogether } from './processes.mjs';
import { ensure } from './requirements.mjs';

const REPEAT_MS = 5000;

/** Sets up what is missing, then runs the API (with its worker, the fronts' files and, unless DATABASE_URL is given, its own MariaDB). */
await main(async () => {
  const ready = stopTogether();
  requireNode();
  await install();
  if (!process.env.DATABASE_URL) await ensure('mariadb');
  await build();
  ready();
  return runApi();
});

function runApi() {
  const entry = join(root, 'services/api/dist/main.js');
  if (!existsSync(entry)) throw new Error(`${entry} is missing after the build.`);
  // A session of its own: Ctrl-C reaches the API once, from here, however often the terminal and npm repeat it.
  const api = spawn(process.execPath, ['--max-semi-space-size=64', '--enable-source-maps', entry], { cwd: root, detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
  let asked = 0;
  const stop = () => {
    if (Date.now() - asked < REPEAT_MS) return;
    asked = Date.now();
    api.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  process.once('exit', () => api.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    api.once('error', reject);
    api.once('exit', (code) => resolve(asked > 0 ? 0 : (code ?? 1)));
  });
}
