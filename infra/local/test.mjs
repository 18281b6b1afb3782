import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { build } from './build.mjs';
import { runChecks } from './check.mjs';
import { install, requireNode } from './install.mjs';
import { Explained, main, root, say, show, stopTogether } from './processes.mjs';
import { ensure, findChromium } from './requirements.mjs';
import { memory } from './stamps.mjs';
import { openScratch } from './test-scratch.mjs';
import { clients, fronts } from './workspaces.mjs';

const jest = join(root, 'node_modules/jest/bin/jest.js');
const workers = `--maxWorkers=${availableParallelism()}`;
// Its tests wait half of their time: for the database, for processes that they start and kill.
const oneMore = `--maxWorkers=${availableParallelism() + 1}`;
// A browser waits for its pages most of the time; more than two at once have nothing left to share.
const twoBrowsers = `--maxWorkers=${Math.min(availableParallelism(), 2)}`;

const parts = {
  check: { run: () => runChecks() },
  api: { needs: ['mariadb', 'poppler'], run: (env) => runJest('api', ['--rootDir', 'services/api', '-c', 'services/api/jest.config.js', oneMore], env) },
  fronts: { needs: [], run: (env) => runJest('fronts', ['--projects', ...fronts.map((name) => `frontends/${name}`), ...clients, workers], env) },
  journeys: {
    needs: ['mariadb', 'chromium', 'poppler'],
    run: (env) => runJest('journeys', ['-c', 'frontends/journeys/jest.config.mjs', twoBrowsers], { ...env, CHROMIUM_PATH: findChromium() }),
  },
};

/** `npm test` runs all parts; `npm test -- api journeys` some. */
await main(async () => {
  const chosen = choose(process.argv.slice(2));
  const scratch = openScratch();
  stopTogether(() => scratch.close());
  const total = { passed: 0, failed: 0 };
  try {
    requireNode();
    await install();
    await ensure(...new Set(chosen.flatMap((name) => parts[name].needs ?? [])));
    await build();
    for (const name of chosen) add(total, await runPart(name, scratch));
  } catch (error) {
    if (!(error instanceof Explained)) throw error;
    say(`\n${error.message}`);
    total.failed += 1;
  } finally {
    await scratch.close();
    say(`\n${total.passed} passed, ${total.failed} failed`);
  }
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
});

function choose(names) {
  const unknown = names.filter((name) => !(name in parts));
  if (unknown.length > 0) throw new Explained(`Unknown part: ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.`);
  return names.length > 0 ? names : Object.keys(parts);
}

async function runPart(name, scratch) {
  say(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  const result = await parts[name].run(scratch.env);
  return result.passed + result.failed > 0 ? result : { passed: 0, failed: 1 };
}

function add(total, { passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

async function runJest(name, args, env) {
  const report = join(memory, 'reports', `${name}.json`);
  mkdirSync(join(memory, 'reports'), { recursive: true });
  rmSync(report, { force: true });
  const command = ['--enable-source-maps', jest, ...args, '--json', `--outputFile=${report}`];
  const failure = await show(process.execPath, command, { env, stdio: ['ignore', 'ignore', 'inherit'] }).catch((error) => error);
  const { passed, failed } = readReport(report);
  return { passed, failed: failed === 0 && failure !== undefined ? 1 : failed };
}

/** A test file that cannot even be loaded counts as one failure: it holds no test that could fail. */
function readReport(report) {
  if (!existsSync(report)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}
