export type Locale = 'fr' | 'en';

export const isLocale = (value: unknown): value is Locale => value === 'fr' || value === 'en';

export interface LocalizedText {
  readonly fr: string;
  readonly en: string;
}

/** First supported language of an Accept-Language header; French where none fits. */
export function localeFrom(header: string | undefined): Locale {
  for (const part of (header ?? '').split(',')) {
    const tag = part.trim().slice(0, 2).toLowerCase();
    if (tag === 'fr' || tag === 'en') return tag;
  }
  return 'fr';
}
