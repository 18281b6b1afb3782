import * as runtimeCore from '@module-federation/runtime/core';
import { init, loadRemote, registerRemotes } from '@module-federation/runtime';
import * as sharedKit from '@parvis/kit';
import { version as pinia } from 'pinia/package.json';
import * as sharedPinia from 'virtual:shared/pinia';
import * as sharedVue from 'virtual:shared/vue';
import * as sharedI18n from 'virtual:shared/vue-i18n';
import * as sharedRouter from 'virtual:shared/vue-router';
import { version as vue } from 'vue';
import { version as i18n } from 'vue-i18n/package.json';
import { version as router } from 'vue-router/package.json';

import type { ModuleEntry } from './modules-json';

// Modules are built without a runtime of their own and look for the shell's here.
Reflect.set(globalThis, '_FEDERATION_RUNTIME_CORE', runtimeCore);

const share = (version: string, load: () => Promise<unknown>) => ({
  version,
  scope: 'default',
  get: () => load().then((loaded) => () => loaded),
  shareConfig: { singleton: true, requiredVersion: `^${version}` as const },
});

// Every module needs these: fetched one after the other when asked for, they would each cost a way to the server and back.
const now = (library: unknown) => () => Promise.resolve(library);
const kit = sharedKit.kitVersion;

init({
  name: 'shell',
  remotes: [],
  shared: {
    vue: share(vue, now(sharedVue)),
    'vue-router': share(router, now(sharedRouter)),
    pinia: share(pinia, now(sharedPinia)),
    'vue-i18n': share(i18n, now(sharedI18n)),
    '@parvis/kit': share(kit, now(sharedKit)),
    '@parvis/kit/combobox': share(kit, () => import('@parvis/kit/combobox')),
    '@parvis/kit/graphql': share(kit, () => import('@parvis/kit/graphql')),
    '@parvis/kit/viewer': share(kit, () => import('@parvis/kit/viewer')),
  },
});

/** Fetches a module and what it exposes; `attempt` > 0 asks for it anew after a failure. */
export async function fetchModule({ id, entry }: ModuleEntry, attempt: number): Promise<sharedKit.ModuleDefinition> {
  const address = new URL(entry, location.href);
  if (attempt > 0) address.searchParams.set('r', String(Date.now()));
  registerRemotes([{ name: id, entry: address.href, type: 'module' }], { force: attempt > 0 });
  const loaded = await loadRemote<{ default: sharedKit.ModuleDefinition }>(`${id}/module`);
  if (!loaded) throw new Error(`Module ${id} exposes nothing`);
  return loaded.default;
}
