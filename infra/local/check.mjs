import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { build } from './build.mjs';
import { budgets } from './checks/budgets.mjs';
import { apiCatalogues, frontCatalogues } from './checks/catalogues.mjs';
import { featureFolders, fileLengths, lockFile } from './checks/layout.mjs';
import { schemaText } from './checks/schema.mjs';
import { schemaChanges } from './checks/schema-changes.mjs';
import { install, requireNode } from './install.mjs';
import { capture, isScript, main, root, say, stopTogether } from './processes.mjs';
import { clients, frontPackages, fronts } from './workspaces.mjs';

const bin = (name) => join(root, 'node_modules/.bin', name);

/** A tool finds nothing wrong when it exits with 0; otherwise what it printed is the finding. */
const tool = (name, command, args, options) => ({
  name,
  find: async () => {
    const { code, output } = await capture(bin(command), args, options);
    return code === 0 ? [] : [output.trim() || `${command} ended with ${code}`];
  },
});

const packages = ['services/api', ...frontPackages.map((name) => `frontends/${name}`), ...clients];

// Longest first, so that two cores end together.
const checks = () => [
  tool('lint', 'eslint', ['.', '--cache', '--cache-location', '.local/eslint/', '--max-warnings', '0']),
  tool('types: services/api', 'tsc', ['-p', 'services/api/tsconfig.json', '--noEmit']),
  ...fronts.map((name) => tool(`types: frontends/${name}`, 'vue-tsc', ['--noEmit'], { cwd: join(root, 'frontends', name) })),
  ...clients.map((folder) => tool(`types: ${folder}`, 'tsc', ['-p', `${folder}/tsconfig.json`, '--noEmit'])),
  tool('types: frontends/journeys', 'tsc', ['-p', 'frontends/journeys/tsconfig.json', '--noEmit']),
  tool('unused exports, files and dependencies', 'knip', ['--no-progress']),
  ...packages.map((folder) =>
    tool(`imports: ${folder}`, 'depcruise', [folder, '--config', '.dependency-cruiser.cjs', '--ts-config', join(root, folder, 'tsconfig.json')]),
  ),
  { name: 'schema.graphql is what the API prints', find: schemaText },
  { name: 'nothing released goes without notice', find: schemaChanges },
  { name: 'sentences of the fronts', find: frontCatalogues },
  { name: 'sentences of the API', find: apiCatalogues },
  { name: 'first load budgets', find: budgets },
  { name: 'feature folders', find: featureFolders },
  { name: 'file lengths', find: fileLengths },
  { name: 'lock file installs anywhere', find: lockFile },
];

/** Everything that can be known without running the product. */
export async function runChecks() {
  const waiting = checks();
  const count = { passed: 0, failed: 0 };
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      count[(await report(check)) ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return count;
}

async function report({ name, find }) {
  const began = Date.now();
  const findings = await find();
  const seconds = `${((Date.now() - began) / 1000).toFixed(1)} s`;
  say(`${findings.length === 0 ? '✓' : '✗'} ${name} (${seconds})`);
  for (const finding of findings) say(`${finding.replaceAll(/^/gm, '    ')}`);
  return findings.length === 0;
}

if (isScript(import.meta.url)) {
  stopTogether();
  await main(async () => {
    requireNode();
    await install();
    await build();
    const { passed, failed } = await runChecks();
    say(`\n${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  });
}
