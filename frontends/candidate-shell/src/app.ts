import {
  ConfirmKey,
  createConfirmations,
  GatewayKey,
  PageTitleKey,
  useSession,
  type GatewaySource,
  type Language,
  type MessageTree,
} from '@parvis/kit';
import { createPinia } from 'pinia';
import { createApp, createSSRApp, ref, type App } from 'vue';
import { createI18n } from 'vue-i18n';
import { createRouter, type Router, type RouterHistory } from 'vue-router';

import AppRoot from './layout/AppRoot.vue';
import { LanguageKey } from './locale/use-language';
import { HostKey } from './modules/host';
import { guardPages } from './pages/guard';
import { routes } from './pages/routes';
import { scrollTo } from './pages/scroll';

export interface AppOptions {
  readonly history: RouterHistory;
  readonly language: Language;
  readonly catalogue: MessageTree;
  readonly gateway: GatewaySource;
  /** The page holds prerendered markup. */
  readonly hydrate: boolean;
  /** Reads the catalogue of the other language. */
  readonly translate: (language: Language) => Promise<MessageTree>;
}

export interface Built {
  readonly app: App;
  readonly router: Router;
}

export function buildApp({ history, language, catalogue, gateway, hydrate, translate }: AppOptions): Built {
  const pinia = createPinia();
  const i18n = createI18n<false>({ legacy: false, locale: language, fallbackLocale: [], messages: {} });
  i18n.global.mergeLocaleMessage(language, catalogue);
  const router = createRouter({ history, routes: [...routes], scrollBehavior: scrollTo });

  const app = (hydrate ? createSSRApp : createApp)(AppRoot);
  app.provide(GatewayKey, gateway);
  app.provide(ConfirmKey, createConfirmations());
  app.provide(PageTitleKey, ref(''));
  app.provide(HostKey, {
    router,
    fetchModule: async (entry, attempt) => (await import('./modules/federation')).fetchModule(entry, attempt),
    addMessages: (messages) => {
      i18n.global.mergeLocaleMessage('fr', messages.fr);
      i18n.global.mergeLocaleMessage('en', messages.en);
    },
  });
  app.provide(LanguageKey, async (wanted) => {
    i18n.global.mergeLocaleMessage(wanted, await translate(wanted));
    i18n.global.locale.value = wanted;
  });
  app.use(pinia).use(i18n);
  guardPages(router, () => useSession(pinia));
  app.use(router);
  return { app, router };
}
