// Adds to package-lock.json the optional packages of other platforms that a registry did not show when the file was written:
// npm ci refuses a lock file without them, even on a platform that does not want them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { isScript, root, say } from './processes.mjs';

const file = join(root, 'package-lock.json');
const platforms = ['android', 'darwin', 'freebsd', 'linux', 'win32', 'openharmony', 'openbsd', 'netbsd', 'sunos', 'aix'];
const processors = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32', 'mips64el'];
const libraries = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/** Optional packages that the lock file's packages ask for and that it does not hold. */
export function absentOptionals(packages) {
  const isThere = (path, name) => placesAbove(path).some((place) => `${place}node_modules/${name}` in packages);
  return Object.entries(packages).flatMap(([path, from]) =>
    Object.entries(from.optionalDependencies ?? {})
      .filter(([name]) => !isThere(path, name))
      .map(([name, version]) => ({ name, version, dev: from.dev === true })),
  );
}

/** `a/node_modules/b` is searched from the inside out, as Node does. */
function placesAbove(path) {
  const steps = path.split('/node_modules/');
  return ['', ...steps.map((_, i) => `${steps.slice(0, i + 1).join('/node_modules/')}/`)];
}

function entryOf({ name, version, dev }) {
  const words = name.split(/[/-]/);
  const os = platforms.filter((word) => words.includes(word));
  const cpu = processors.filter((word) => words.includes(word));
  const libc = words.flatMap((word) => libraries[word] ?? []);
  if (os.length === 0 || cpu.length === 0) throw new Error(`${name}: its name does not tell its platform; add it to package-lock.json by hand.`);
  return { version, cpu, ...(dev ? { dev } : {}), ...(libc.length > 0 ? { libc } : {}), optional: true, os };
}

if (isScript(import.meta.url)) {
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const absent = absentOptionals(lock.packages);
  for (const optional of absent) lock.packages[`node_modules/${optional.name}`] = entryOf(optional);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  say(`${absent.length} added`);
}
