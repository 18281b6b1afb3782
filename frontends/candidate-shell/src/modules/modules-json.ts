import type { Localized } from '@parvis/kit';

/** A line of modules.json: read at run time, so that a module comes or changes without a new shell. */
export interface ModuleEntry {
  readonly id: string;
  readonly basePath: string;
  readonly basePaths?: readonly string[];
  readonly label: Localized;
  readonly entry: string;
  readonly preload: readonly string[];
}

let reading: Promise<readonly ModuleEntry[]> | undefined;

async function fetchList(): Promise<readonly ModuleEntry[]> {
  const response = await fetch('/modules.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`modules.json: ${response.status}`);
  return response.json();
}

/** The modules of this deployment, asked for once. A failed reading is tried again when next asked. */
export function fetchModules(): Promise<readonly ModuleEntry[]> {
  reading ??= fetchList().catch((reason: unknown) => {
    reading = undefined;
    throw reason;
  });
  return reading;
}

export const isUnder = (path: string, base: string): boolean => path === base || path.startsWith(`${base}/`);

export const entryFor = (entries: readonly ModuleEntry[], path: string): ModuleEntry | undefined =>
  entries.find(({ basePath, basePaths = [] }) => [basePath, ...basePaths].some((base) => isUnder(path, base)));
