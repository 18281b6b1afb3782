import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

import { install, requireNode } from './install.mjs';
import { capture, Explained, isScript, main, root, say, stopTogether } from './processes.mjs';
import { alone, fingerprint, forget, remember, remembered } from './stamps.mjs';
import { modules } from './workspaces.mjs';

const common = ['package-lock.json', 'tsconfig.base.json'];
const frontCommon = [...common, 'frontends/tsconfig.base.json', 'frontends/kit', 'schema.graphql', 'codegen.yml', 'infra/local/codegen.mjs'];
const npm = (script, workspace) => ['npm', ['run', '--silent', script, '-w', workspace]];

const codegen = {
  name: 'codegen',
  from: ['schema.graphql', 'codegen.yml', 'infra/local/codegen.mjs', 'package-lock.json', 'frontends', 'clients'],
  makes: ['frontends/kit/src/gql', 'clients/typescript/src/gql'],
  command: ['node', ['infra/local/codegen.mjs']],
};
const api = {
  name: 'api',
  from: [...common, 'services/api/src', 'services/api/package.json', 'services/api/tsconfig.json', 'services/api/tsconfig.build.json'],
  makes: ['services/api/dist'],
  command: npm('build', '@parvis/api'),
  after: removeOutdatedOutput,
};
const front = (folder) => ({
  name: folder,
  from: [...frontCommon, `frontends/${folder}`],
  makes: [`frontends/${folder}/dist`],
  command: npm('build', `@parvis/${folder}`),
});
const manifest = {
  name: 'modules-manifest',
  from: ['infra/local/modules-manifest.mjs', ...modules.flatMap((folder) => [...frontCommon, `frontends/${folder}`])],
  // In the shell's own output, which a build of the shell empties.
  makes: ['frontends/candidate-shell/dist/modules.json'],
  command: ['node', ['infra/local/modules-manifest.mjs']],
};

/** Builds what changed since the last build, and says nothing when nothing did. */
export function build() {
  return alone(async () => {
    const fronts = async () => {
      await make(codegen);
      await make(front('candidate-shell'));
      for (const folder of modules) await make(front(folder));
      await make(manifest);
    };
    await Promise.all([make(api), fronts()]);
  });
}

async function make({ name, from, makes, command: [command, args], after }) {
  const now = fingerprint(from);
  if (remembered(name) === now && makes.every((path) => existsSync(join(root, path)))) return;
  forget(name);
  const began = Date.now();
  const { code, output } = await capture(command, args);
  if (code !== 0) throw new Explained(`${output.trimEnd()}\n\nBuilding ${name} failed.`);
  after?.();
  remember(name, now);
  say(`Built ${name} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

/** A migration or an entity that was renamed must not live on in its compiled form. */
function removeOutdatedOutput() {
  const dist = join(root, 'services/api/dist');
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const source = join(root, 'services/api/src', relative(dist, file).replace(/[.]js([.]map)?$/, '.ts'));
    if (entry.isFile() && source.endsWith('.ts') && !existsSync(source)) rmSync(file);
  }
}

if (isScript(import.meta.url)) {
  stopTogether();
  await main(async () => {
    requireNode();
    await install();
    await build();
  });
}
