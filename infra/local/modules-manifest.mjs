// Writes the shell's dist/modules.json from the modules that are built: what the shell offers, and what a link into a module preloads.
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fronts = fileURLToPath(new URL('../../frontends', import.meta.url));
const read = async (...path) => JSON.parse(await readFile(join(fronts, ...path), 'utf8'));

/** Scripts and styles that must be there before the module's first screen can be. */
function preloadOf(chunks) {
  const entry = Object.keys(chunks).find((key) => chunks[key].file === 'remoteEntry.js');
  const [firstScreen] = chunks['src/module.ts']?.dynamicImports ?? [];
  const wanted = [entry, ...(chunks[entry]?.dynamicImports ?? []), firstScreen];
  const seen = new Set();
  const visit = (key) => {
    if (!key || !chunks[key] || seen.has(key)) return;
    seen.add(key);
    (chunks[key].imports ?? []).forEach(visit);
  };
  wanted.forEach(visit);
  return [...seen].flatMap((key) => [chunks[key].file, ...(chunks[key].css ?? [])]);
}

async function describe(folder) {
  const { parvis } = await read(folder, 'package.json');
  const chunks = await read(folder, 'dist/.vite/manifest.json').catch(() => undefined);
  if (!chunks) return undefined;
  const at = `/modules/${parvis.id}`;
  return { ...parvis, entry: `${at}/remoteEntry.js`, preload: preloadOf(chunks).map((file) => `${at}/${file}`), documents: `${at}/documents.json` };
}

const folders = (await readdir(fronts)).filter((name) => name.endsWith('-module')).sort();
const modules = (await Promise.all(folders.map(describe))).filter(Boolean);

// Readers see the old list or the new one, never half of one.
const target = join(fronts, 'candidate-shell/dist/modules.json');
await mkdir(dirname(target), { recursive: true });
await writeFile(`${target}.new`, `${JSON.stringify(modules, null, 1)}\n`);
await rename(`${target}.new`, target);
