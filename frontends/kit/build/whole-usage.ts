import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';

import { sharedSurface } from './shared-surface.ts';

const named = /import\s*\{([^}]*)\}\s*from\s*['"](@parvis\/kit(?:\/\w+)?)['"]/g;

const isSource = (file: string): boolean => /(?<!\.test)\.(?:ts|vue)$/.test(file) && !file.startsWith(`gql${sep}`);

const valuesIn = (names: string): string[] =>
  names.split(',').map((name) => name.trim().split(/\s+as\s+/)[0] ?? '').filter((name) => name !== '' && !name.startsWith('type '));

/** What the sources of a module name of the kit's entries; types are gone when it is built. */
function usedOfKit(folder: string): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>();
  const sources = join(folder, 'src');
  for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
    if (!isSource(file)) continue;
    for (const [, names = '', entry = ''] of readFileSync(join(sources, file), 'utf8').matchAll(named)) {
      used.set(entry, new Set([...(used.get(entry) ?? []), ...valuesIn(names)]));
    }
  }
  return used;
}

const asImport = (library: string, names: Iterable<string>): string =>
  `import { ${[...names].map((name) => `${name} as __used_${name}`).join(', ')} } from '${library}';`;

/**
 * Module federation gives a shared library the exports that it has seen to be used when no file has come for ten milliseconds; on a slow
 * machine files that load later then miss theirs, and the build fails. What is named here, in the first file, is seen in time; unused, it costs nothing.
 */
export function wholeUsage(folder: string, kit: readonly string[]): Plugin {
  const entry = join(folder, 'src/module.ts');
  return {
    name: 'parvis:whole-usage',
    apply: 'build',
    transform(code, id) {
      if (id !== entry) return undefined;
      const used = usedOfKit(folder);
      const libraries = Object.entries(sharedSurface).map(([library, names]) => asImport(library, names));
      const entries = kit.flatMap((name) => (used.has(name) ? [asImport(name, used.get(name) ?? [])] : []));
      return { code: `${code}\n${[...libraries, ...entries].join('\n')}\n`, map: null };
    },
  };
}
