import { useGateway, useSession, type Language } from '@parvis/kit';
import { inject, type InjectionKey } from 'vue';

import { SetLanguageDocument } from '@/gql/graphql';

import { keepLanguage } from './language';

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
    if (!session.signedIn) return;
    const source = await gateway();
    await source.mutate(SetLanguageDocument, { input: { language: language === 'en' ? 'EN' : 'FR' } });
  };
}
