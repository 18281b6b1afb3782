import type { ModuleDefinition, NavigationEntry } from '@parvis/kit';
import { shallowReactive } from 'vue';
import type { Router } from 'vue-router';

import type { ModuleEntry } from './modules-json';

const loaded = new Map<string, Promise<void>>();

/** The menus that loaded modules bring. */
export const navigationOf = shallowReactive(new Map<string, readonly NavigationEntry[]>());

export interface Host {
  readonly router: Router;
  readonly addMessages: (messages: ModuleDefinition['messages']) => void;
  /** Fetches what a module exposes; `attempt` > 0 after a failure. */
  readonly fetchModule: (entry: ModuleEntry, attempt: number) => Promise<ModuleDefinition>;
}

async function plugIn(entry: ModuleEntry, { router, addMessages, fetchModule }: Host, attempt: number): Promise<void> {
  const { routes, messages, navigation } = await fetchModule(entry, attempt);
  addMessages(messages);
  navigationOf.set(entry.id, navigation);
  for (const route of routes) router.addRoute(route);
}

/** Loads a module once; after a failure the next call tries again. */
export function loadModule(entry: ModuleEntry, host: Host, attempt: number): Promise<void> {
  const known = loaded.get(entry.id);
  if (known) return known;
  const loading = plugIn(entry, host, attempt);
  loaded.set(entry.id, loading);
  loading.catch(() => loaded.delete(entry.id));
  return loading;
}
