import { federation } from '@module-federation/vite';
import vue from '@vitejs/plugin-vue';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { UserConfig } from 'vite';

import { compileTimeFlags } from './compile-time-flags.ts';
import { ownCopyGuard } from './own-copy-guard.ts';
import { precompress } from './precompress.ts';
import { sharedSurface, sharedSurfaceGuard } from './shared-surface.ts';
import { trustedDocuments } from './trusted-documents.ts';
import { wholeUsage } from './whole-usage.ts';

const require = createRequire(import.meta.url);
const libraries = Object.keys(sharedSurface);

export interface ModuleBuild {
  /** As in modules.json. */
  readonly id: string;
  /** The folder of the module's package. */
  readonly folder: string;
  /** Port of its development server. */
  readonly port: number;
  /** The kit's entries that the module imports, and no others: a listed one is fetched when the module starts. */
  readonly kit: readonly string[];
}

const installed = (name: string): string => `^${String(require(`${name}/package.json`).version)}`;

/** Vite's configuration of a microfrontend: it brings its own code only, everything shared comes from the shell. */
export function moduleConfig({ id, folder, port, kit }: ModuleBuild, command: 'build' | 'serve'): UserConfig {
  const building = command === 'build';
  const fallback = building ? { import: false as const } : {};
  const shared = Object.fromEntries([
    ...libraries.map((name) => [name, { singleton: true, requiredVersion: installed(name), ...fallback }]),
    ...kit.map((name) => [name, { singleton: true, requiredVersion: '*', ...fallback }]),
  ]);
  return {
    root: folder,
    base: building ? './' : '/',
    resolve: { alias: { '@': join(folder, 'src') } },
    server: { port, strictPort: true, origin: `http://localhost:${port}`, cors: true },
    define: building ? compileTimeFlags : {},
    build: { target: 'es2022', modulePreload: { polyfill: false }, emptyOutDir: true, manifest: true },
    plugins: [
      vue(),
      wholeUsage(folder, kit),
      federation({
        name: id,
        filename: 'remoteEntry.js',
        manifest: false,
        dts: false,
        exposes: { './module': './src/module.ts' },
        shared,
        experiments: building ? { externalRuntime: true } : {},
      }),
      trustedDocuments([folder]),
      ownCopyGuard(libraries),
      sharedSurfaceGuard(folder),
      precompress(),
    ],
  };
}
