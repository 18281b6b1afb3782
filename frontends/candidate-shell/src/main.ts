import '@parvis/kit/styles.css';
import './layout/header.css';
import './layout/layout.css';

import { useSession, type Gateway } from '@parvis/kit';
import { createWebHistory } from 'vue-router';

import { buildApp } from './app';
import { rootOf } from './layout/page-root';
import { loadCatalogue } from './locale/catalogues';
import { languageOfPage } from './locale/language';
import { readModules } from './modules/module-list';
import { reloadStaleChunks } from './modules/stale-chunk';

// A list that cannot be read is asked for again when somebody goes to a module.
void readModules().catch(() => undefined);

async function start(): Promise<void> {
  const language = languageOfPage();
  const root = rootOf(language);
  let gateway: Promise<Gateway> | undefined;

  async function open(): Promise<Gateway> {
    const { createGateway } = await import('@parvis/kit/graphql');
    return createGateway({
      uri: '/graphql',
      trustedOnly: import.meta.env.PROD,
      language: () => document.documentElement.lang,
      expired: () => useSession().expire(),
    });
  }

  const { app, router } = buildApp({
    history: createWebHistory(),
    language,
    catalogue: await loadCatalogue(language),
    gateway: () => {
      gateway ??= open().catch((reason: unknown) => {
        gateway = undefined;
        throw reason;
      });
      return gateway;
    },
    hydrate: root.hasChildNodes(),
    translate: loadCatalogue,
  });
  reloadStaleChunks(router);
  // Hydration needs the page that was prerendered; any other page shows its frame while it waits for its data.
  if (root.hasChildNodes()) await router.isReady().catch(() => undefined);
  app.mount(root);
}

void start();
