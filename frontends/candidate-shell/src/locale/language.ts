import type { Language } from '@parvis/kit';

const kept = 'parvis.language';

/** public/language.js has put it on the page before the first paint. */
export const languageOfPage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'fr');

export function keepLanguage(language: Language): void {
  document.documentElement.lang = language;
  localStorage.setItem(kept, language);
}

/** The person chose here, on this machine; what the account says then gives way. */
export const hasChosenLanguage = (): boolean => localStorage.getItem(kept) !== null;
