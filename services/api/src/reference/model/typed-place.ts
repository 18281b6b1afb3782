import { folded } from '../../kernel/folded';

/** A way to read one typed word: `prefix` finds longer words, the others are the same word written out. */
export interface TypedWord {
  readonly prefixes: readonly string[];
}

/** What a person typed into a field for a municipality. */
export interface TypedPlace {
  /** The text as a whole name, words written out. */
  readonly name: string;
  /** The same as it was typed: `st` is also how Strasbourg begins. */
  readonly typed: string;
  readonly words: readonly TypedWord[];
  /** Digits that can only be a postcode. */
  readonly postcode: string | undefined;
}

const maxWords = 6;
const writtenOut: ReadonlyMap<string, string> = new Map([['st', 'saint'], ['ste', 'sainte'], ['sts', 'saints'], ['stes', 'saintes']]);

/** `14`, `3e`, `1er`, `cedex 07`: parts of an address line that are no part of a municipality's name. */
const noise = /^(\d{1,2}|cedex|arrondissement|arr|\d{1,2}(er|e|eme))$/;
const postcodeStart = /^\d{3,5}$/;

export function readTypedPlace(text: string): TypedPlace {
  const all = folded(text).split(' ').filter((word) => /^[a-z0-9]+$/.test(word));
  const names = all.filter((word) => !noise.test(word) && !postcodeStart.test(word)).slice(0, maxWords);
  return {
    name: names.map((word) => writtenOut.get(word) ?? word).join(' '),
    typed: names.join(' '),
    words: names.map((word, index) => ({ prefixes: readings(word, index === names.length - 1) })),
    postcode: all.find((word) => postcodeStart.test(word)),
  };
}

/** The last word is still being typed: `st` may become Strasbourg as well as Saint-Étienne. */
function readings(word: string, isLast: boolean): readonly string[] {
  const full = writtenOut.get(word);
  if (full === undefined) return [word];
  return isLast ? [full, word] : [full];
}

/** Longest first: the word that fewest names begin with, as far as one can tell without asking. */
export function mostTelling(words: readonly TypedWord[]): TypedWord | undefined {
  return [...words].sort((a, b) => length(b) - length(a))[0];
}

const length = ({ prefixes }: TypedWord): number => Math.min(...prefixes.map((prefix) => prefix.length));

/** The comparison form of a municipality's name, and the words under which it is found. */
export function searchForms(name: string): { readonly name: string; readonly words: readonly string[] } {
  const form = folded(name);
  return { name: form, words: [...new Set(form.split(' '))] };
}
