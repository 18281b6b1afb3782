import { frenchSpacing } from './french-spacing';
import type { Locale } from './locale';

type Values = Readonly<Record<string, string | number>>;
type Texts<Key extends string> = Readonly<Record<Key, string>>;

/** A feature's sentences in both languages; `{name}` is replaced by the value of that name. */
export function catalogue<Key extends string>(fr: Texts<Key>, en: Texts<Key>) {
  const textOf = (locale: Locale, key: Key): string => (locale === 'fr' ? frenchSpacing(fr[key]) : en[key]);
  return (locale: Locale, key: Key, values: Values = {}): string =>
    textOf(locale, key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
