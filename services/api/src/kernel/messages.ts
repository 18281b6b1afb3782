import type { Locale } from './locale';

type Values = Readonly<Record<string, string | number>>;

/** A feature's sentences in both languages; `{name}` is replaced by the value of that name. */
export function catalogue<Key extends string>(fr: Readonly<Record<Key, string>>, en: Readonly<Record<Key, string>>) {
  const texts = { fr, en };
  return (locale: Locale, key: Key, values: Values = {}): string =>
    texts[locale][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
