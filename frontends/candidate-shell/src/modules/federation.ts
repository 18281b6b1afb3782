import * as runtimeCore from '@module-federation/runtime/core';
import { init, loadRemote, registerRemotes } from '@module-federation/runtime';
import { kitVersion as kit, type ModuleDefinition } from '@parvis/kit';
import { version as pinia } from 'pinia/package.json';
import { version as vue } from 'vue';
import { version as i18n } from 'vue-i18n/package.json';
import { version as router } from 'vue-router/package.json';

import type { ModuleEntry } from './module-list';

// Modules are built without a runtime of their own and look for the shell's here.
Reflect.set(globalThis, '_FEDERATION_RUNTIME_CORE', runtimeCore);

const share = (version: string, load: () => Promise<unknown>) => ({
  version,
  scope: 'default',
  // Called only when a module asks for it.
  get: () => load().then((loaded) => () => loaded),
  shareConfig: { singleton: true, requiredVersion: `^${version}` as const },
});

init({
  name: 'shell',
  remotes: [],
  shared: {
    vue: share(vue, () => import('virtual:shared/vue')),
    'vue-router': share(router, () => import('virtual:shared/vue-router')),
    pinia: share(pinia, () => import('virtual:shared/pinia')),
    'vue-i18n': share(i18n, () => import('virtual:shared/vue-i18n')),
    '@parvis/kit': share(kit, () => import('@parvis/kit')),
    '@parvis/kit/combobox': share(kit, () => import('@parvis/kit/combobox')),
    '@parvis/kit/graphql': share(kit, () => import('@parvis/kit/graphql')),
  },
});

/** Fetches a module and what it exposes; `attempt` > 0 asks for it anew after a failure. */
export async function fetchModule({ id, entry }: ModuleEntry, attempt: number): Promise<ModuleDefinition> {
  const address = new URL(entry, location.href);
  if (attempt > 0) address.searchParams.set('r', String(Date.now()));
  registerRemotes([{ name: id, entry: address.href, type: 'module' }], { force: attempt > 0 });
  const loaded = await loadRemote<{ default: ModuleDefinition }>(`${id}/module`);
  if (!loaded) throw new Error(`Module ${id} exposes nothing`);
  return loaded.default;
}
