import { useGateway, useSession, type Language } from '@parvis/kit';
import { inject, watch, type InjectionKey } from 'vue';
import { useI18n } from 'vue-i18n';

import { SetLanguageDocument } from '@/gql/graphql';

import { hasChosenLanguage, keepLanguage } from './language';

export type ShowLanguage = (language: Language) => Promise<void>;

export const LanguageKey: InjectionKey<ShowLanguage> = Symbol('language');

/** Changes the page's language now, and the account's so that mails follow. */
export function useLanguageSwitch(): ShowLanguage {
  const show = inject(LanguageKey);
  const gateway = useGateway();
  const session = useSession();
  return async (language) => {
    await show?.(language);
    keepLanguage(language);
    const source = await gateway().catch(() => undefined);
    if (session.signedIn) await source?.mutate(SetLanguageDocument, { input: { language: language === 'en' ? 'EN' : 'FR' } });
    // Sentences that the API wrote are still in the language before.
    await source?.refresh();
  };
}

/** Follows the language of the account, unless another was chosen on this machine. */
export function usePreferredLanguage(): void {
  const show = inject(LanguageKey);
  const gateway = useGateway();
  const session = useSession();
  const { locale } = useI18n();

  async function follow(wanted: Language): Promise<void> {
    document.documentElement.lang = wanted;
    await show?.(wanted);
    await (await gateway()).refresh();
  }

  watch(
    () => session.viewer?.account?.preferredLanguage,
    (preferred) => {
      const wanted = preferred === 'EN' ? 'en' : 'fr';
      if (!preferred || hasChosenLanguage() || wanted === locale.value) return;
      void follow(wanted).catch(() => undefined);
    },
  );
}
