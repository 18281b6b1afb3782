import type { LocalizedText } from '../../kernel/locale';

export const localized = (fr: string, en: string): LocalizedText => ({ fr, en });

/** Both languages or nothing. */
export const localizedOrNull = (fr: string | null, en: string | null): LocalizedText | null =>
  fr === null || en === null ? null : { fr, en };
