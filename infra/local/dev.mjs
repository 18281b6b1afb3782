import { watch } from 'node:fs';
import { join } from 'node:path';

import { build } from './build.mjs';
import { install, requireNode } from './install.mjs';
import { capture, main, root, say, show, showUntil, stopTogether } from './processes.mjs';
import { ensure } from './requirements.mjs';
import { fronts, modules } from './workspaces.mjs';

const SETTLE_MS = 100;

/** All parts, reloading: the API when its TypeScript changes, each front by its own Vite, typed operations when a .graphql file does. */
await main(async () => {
  stopTogether();
  requireNode();
  await install();
  if (!process.env.DATABASE_URL) await ensure('mariadb');
  await build();
  watchOperations();
  const port = process.env.PORT ?? '4000';
  say('Open http://localhost:5173: this one reloads. The address that the API prints serves the last build.');
  const env = { ...process.env, PORT: port, PARVIS_API: `http://localhost:${port}` };
  const compiler = showUntil(join(root, 'node_modules/.bin/tsc'), ['-p', 'services/api/tsconfig.build.json', '--watch', '--preserveWatchOutput'], 'Watching for', { env });
  // Its first pass writes every file again: the API waits for it, or it would restart for each.
  await compiler.said;
  await Promise.race([
    compiler.ended,
    show(process.execPath, ['--watch', '--watch-preserve-output', '--enable-source-maps', 'services/api/dist/main.js'], { env }),
    ...['candidate-shell', ...modules].map((name) => show('npm', ['run', '--silent', 'dev', '-w', `@parvis/${name}`], { env })),
  ]);
});

function watchOperations() {
  let timer;
  const changed = (_event, file) => {
    if (!file?.endsWith('.graphql')) return;
    clearTimeout(timer);
    timer = setTimeout(regenerate, SETTLE_MS);
  };
  watch(root, changed);
  for (const name of fronts) watch(join(root, 'frontends', name, 'src'), { recursive: true }, changed);
}

async function regenerate() {
  const { code, output } = await capture(process.execPath, ['infra/local/codegen.mjs']);
  if (code !== 0) say(output.trim());
}
