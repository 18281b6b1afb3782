import type { Language } from '@parvis/kit';
import { createMemoryHistory } from 'vue-router';
import { renderToString } from 'vue/server-renderer';

import { buildApp } from './app';
import { loadCatalogue } from './locale/catalogues';

/** The signed-out home in one language, as build/prerender.mjs writes it into index.html. */
export async function render(language: Language): Promise<string> {
  const { app, router } = buildApp({
    history: createMemoryHistory(),
    language,
    catalogue: await loadCatalogue(language),
    gateway: () => Promise.reject(new Error('There is no API while pages are built')),
    hydrate: true,
    translate: loadCatalogue,
  });
  await router.push('/');
  await router.isReady();
  return renderToString(app);
}
