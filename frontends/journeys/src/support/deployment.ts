import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = resolve(__dirname, '../../../..');
const fronts = ['candidate-shell', 'application-module', 'cockpit-module'];

/** Never part of a copy: they are big, or made anew. */
const leftOut = new Set(['node_modules', 'coverage', '.__mf__temp']);

/**
 * The fronts as an operator deploys them, in a folder of their own: a journey may take one away, or put a newer one there.
 * Below the root, so that building in it finds the packages.
 */
export function deploy(): string {
  const shelf = join(root, '.local/journeys');
  mkdirSync(shelf, { recursive: true });
  const folder = mkdtempSync(join(shelf, 'deployed-'));
  for (const front of fronts) {
    copy(`frontends/${front}/dist`, folder);
    copy(`frontends/${front}/package.json`, folder);
  }
  return join(folder, 'frontends');
}

export const withdraw = (frontendsDir: string): void => rmSync(resolve(frontendsDir, '..'), { recursive: true, force: true });

function copy(path: string, folder: string): void {
  const source = join(root, path);
  cpSync(source, join(folder, path), { recursive: true, filter: (name) => name === source || !leftOut.has(basename(name)) });
}

/**
 * Changes one module in its own sources, generates its operations, builds it and puts it in place: nothing else is touched.
 * Answers how to go back to what was deployed before.
 */
export async function redeployModule(frontendsDir: string, module: string, change: (source: string) => void): Promise<() => void> {
  const putBack = rememberDeployed(frontendsDir, module);
  const folder = resolve(frontendsDir, '..');
  const needed = ['clients', 'codegen.yml', 'schema.graphql', 'infra/local', 'tsconfig.base.json', 'frontends/tsconfig.base.json', 'frontends/kit/build', 'frontends/kit/package.json', `frontends/${module}`];
  for (const path of needed) copy(path, folder);
  const settings = join(folder, 'codegen.yml');
  const onlyThis = readFileSync(settings, 'utf8').replace(/^ {2}- frontends\/(.*)$/gm, (line, name: string) => (name === module ? line : ''));
  writeFileSync(settings, onlyThis);
  change(join(frontendsDir, module, 'src'));
  await run(process.execPath, [join(folder, 'infra/local/codegen.mjs')], { cwd: folder });
  await run('npm', ['run', '--silent', 'build'], { cwd: join(frontendsDir, module), env: environmentOfBuilds() });
  return putBack;
}

function rememberDeployed(frontendsDir: string, module: string): () => void {
  const dist = join(frontendsDir, module, 'dist');
  const list = join(frontendsDir, 'candidate-shell/dist/modules.json');
  const listed = readFileSync(list);
  cpSync(dist, `${dist}.before`, { recursive: true });
  return () => {
    rmSync(dist, { recursive: true });
    renameSync(`${dist}.before`, dist);
    writeFileSync(list, listed);
  };
}

/** Under a test runner the federation plugin builds something else. */
function environmentOfBuilds(): NodeJS.ProcessEnv {
  const { JEST_WORKER_ID: _ours, ...environment } = process.env;
  return { ...environment, NODE_ENV: 'production', PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}` };
}
