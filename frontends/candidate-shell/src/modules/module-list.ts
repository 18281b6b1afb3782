import type { Localized } from '@parvis/kit';
import { shallowRef } from 'vue';

/** A line of modules.json: read at run time, so that a module comes or changes without a new shell. */
export interface ModuleEntry {
  readonly id: string;
  readonly basePath: string;
  readonly basePaths?: readonly string[];
  readonly label: Localized;
  readonly entry: string;
  readonly preload: readonly string[];
}

const list = shallowRef<readonly ModuleEntry[]>([]);
let reading: Promise<readonly ModuleEntry[]> | undefined;

async function fetchList(): Promise<readonly ModuleEntry[]> {
  const response = await fetch('/modules.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`modules.json: ${response.status}`);
  return response.json();
}

/** The modules of this deployment. A failed reading is tried again when next asked. */
export function readModules(): Promise<readonly ModuleEntry[]> {
  reading ??= fetchList().then(
    (entries) => (list.value = entries),
    (reason: unknown) => {
      reading = undefined;
      throw reason;
    },
  );
  return reading;
}

export const modules = list;

export const isUnder = (path: string, base: string): boolean => path === base || path.startsWith(`${base}/`);

export async function moduleOf(path: string): Promise<ModuleEntry | undefined> {
  const entries = await readModules();
  return entries.find(({ basePath, basePaths = [] }) => [basePath, ...basePaths].some((base) => isUnder(path, base)));
}
