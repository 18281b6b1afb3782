import { shallowRef } from 'vue';

import { entryFor, fetchModules, type ModuleEntry } from './modules-json';

const list = shallowRef<readonly ModuleEntry[]>([]);

export const modules = list;

/** Reads the modules of this deployment, and shows them in the menus. */
export async function readModules(): Promise<readonly ModuleEntry[]> {
  const entries = await fetchModules();
  list.value = entries;
  return entries;
}

export const moduleOf = async (path: string): Promise<ModuleEntry | undefined> => entryFor(await readModules(), path);
