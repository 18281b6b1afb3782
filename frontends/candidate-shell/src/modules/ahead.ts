import { entryFor, fetchModules, type ModuleEntry } from './modules-json';

function preload(href: string, { entry }: ModuleEntry): void {
  const link = document.createElement('link');
  link.rel = href.endsWith('.css') ? 'stylesheet' : 'modulepreload';
  link.crossOrigin = '';
  link.href = new URL(href, new URL(entry, location.href)).href;
  document.head.append(link);
}

/** Starts all that a link into a page behind the home will need; `start` brings what every module needs. */
export async function fetchAhead(path: string, start: () => void): Promise<void> {
  const entry = entryFor(await fetchModules(), path);
  if (!entry) return;
  start();
  for (const href of entry.preload) preload(href, entry);
}
