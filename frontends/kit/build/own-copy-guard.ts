import { sep } from 'node:path';
import type { Plugin } from 'vite';

/** A second Vue or a second kit in a module works until `inject` silently finds nothing: refuse to build it. */
export function ownCopyGuard(libraries: readonly string[]): Plugin {
  const own = [...libraries.map((name) => ['', 'node_modules', name, 'dist', ''].join(sep)), ['', 'frontends', 'kit', 'src', ''].join(sep)];
  return {
    name: 'parvis:own-copy-guard',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const copy = chunk.moduleIds.find((id) => own.some((part) => id.includes(part)));
        if (copy) this.error(`${copy} is bundled in ${chunk.fileName}: list its package as shared in vite.config.ts`);
      }
    },
  };
}
