import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export type Language = 'fr' | 'en';
export type Words = (key: string, values?: Readonly<Record<string, string | number>>, count?: number) => string;

interface Tree {
  readonly [key: string]: string | Tree;
}

const fronts = resolve(__dirname, '../../..');
/** Every front keeps its words in folders called `messages`, one per screen that loads by itself. */
const catalogues = (language: Language): string[] =>
  readdirSync(fronts).flatMap((front) => {
    const source = resolve(fronts, front, 'src');
    if (!existsSync(source)) return [];
    const names = readdirSync(source, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => new RegExp(`(?:^|/)messages/${language}[.]json$`).test(name)).map((name) => resolve(source, name));
  });

function flat(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[`${prefix}${key}`, value]] : flat(value, `${prefix}${key}.`)));
}

const read = (path: string): [string, string][] => flat(JSON.parse(readFileSync(path, 'utf8')) as Tree);

/** "none | one | many", or "one | many". */
function formFor(text: string, count: number): string {
  const forms = text.split(' | ');
  const index = forms.length > 2 ? Math.min(count, forms.length - 1) : Number(count !== 1);
  return forms[Math.min(index, forms.length - 1)] ?? text;
}

/** What the screens say in a language, by the keys of their catalogues: a journey breaks on behaviour, not on a better word. */
export function wordsOf(language: Language): Words {
  const texts = new Map(catalogues(language).flatMap(read));
  return (key, values = {}, count) => {
    const text = texts.get(key);
    if (text === undefined) throw new Error(`No catalogue holds ${key} in ${language}`);
    const form = count === undefined ? text : formFor(text, count);
    return form.replace(/\{(?:'([^']*)'|(\w+))\}/g, (_whole, literal: string | undefined, name: string | undefined) => {
      return literal ?? String(values[name ?? ''] ?? (name === 'count' || name === 'n' ? count : '') ?? '');
    });
  };
}
