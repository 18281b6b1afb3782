import { folded } from '../../kernel/folded';

/** What a word may take of the index; longer ones are found by their beginning. */
const wordLength = 60;
const maxTypedWords = 16;

/** « l'économie » is looked for as « économie ». */
const elision = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu)['’](?=\p{L})/giu;

/** Words that carry nothing when others stand beside them; somebody who types "master de droit" means no programme with a "de". */
const linking = new Set(['a', 'au', 'aux', 'and', 'at', 'd', 'de', 'des', 'du', 'en', 'et', 'for', 'in', 'l', 'la', 'le', 'les', 'of', 'ou', 'par', 'pour', 'sur', 'the', 'un', 'une']);

const split = (text: string): string[] => folded(text.replace(elision, '')).split(' ').filter(Boolean).map((word) => word.slice(0, wordLength));

/** Every word under which a text is found, once each. */
export const indexedWords = (...texts: readonly string[]): string[] => [...new Set(texts.flatMap(split))];

/**
 * The words that somebody typed, all of which must begin a word of what is found. The last one may be half typed, so it always
 * counts; linking words before it do not, and a word that begins another says nothing more.
 */
export function typedWords(text: string): string[] {
  const words = split(text);
  const telling = words.filter((word, index) => index === words.length - 1 || !linking.has(word));
  const distinct = [...new Set(telling)];
  const longest = distinct.filter((word) => !distinct.some((other) => other !== word && other.startsWith(word)));
  return longest.sort((a, b) => b.length - a.length).slice(0, maxTypedWords);
}
