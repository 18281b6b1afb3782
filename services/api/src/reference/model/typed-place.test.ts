import fc from 'fast-check';
import { mostTelling, readTypedPlace, searchForms } from './typed-place';

describe('what was typed for a municipality', () => {
  it.each([
    ['st etienne', 'saint etienne', [['saint'], ['etienne']]],
    ['Ste-Foy', 'sainte foy', [['sainte'], ['foy']]],
    ['chalon s/ saone', 'chalon s saone', [['chalon'], ['s'], ['saone']]],
    ['Œu', 'oeu', [['oeu']]],
    ["l'hay", 'l hay', [['l'], ['hay']]],
    ['paris 14', 'paris', [['paris']]],
    ['lyon 3e cedex 07', 'lyon', [['lyon']]],
  ])('%s', (text, name, prefixes) => {
    const place = readTypedPlace(text);
    expect(place.name).toBe(name);
    expect(place.words.map((word) => word.prefixes)).toEqual(prefixes);
  });

  it('leaves the last word open: st may become Strasbourg', () => {
    expect(readTypedPlace('st').words[0]?.prefixes).toEqual(['saint', 'st']);
  });

  it('reads digits as a postcode', () => {
    expect(readTypedPlace('64000 pau')).toMatchObject({ name: 'pau', postcode: '64000' });
    expect(readTypedPlace('6400')).toMatchObject({ words: [], postcode: '6400' });
  });

  it('takes anything without harm, and at most six words', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { words } = readTypedPlace(text);
      expect(words.length).toBeLessThanOrEqual(6);
      expect(words.every((word) => word.prefixes.every((prefix) => /^[a-z0-9]+$/.test(prefix)))).toBe(true);
    }));
  });

  it('finds every name by its own text', () => {
    for (const name of ['Saint-Étienne', 'Œuilly', "L'Haÿ-les-Roses", 'Y', 'Saint-Germain-lès-Arpajon']) {
      const { name: form, words } = searchForms(name);
      const typed = readTypedPlace(name);
      expect(typed.name).toBe(form);
      expect(typed.words.every(({ prefixes }) => words.some((word) => prefixes.some((prefix) => word.startsWith(prefix))))).toBe(true);
    }
  });

  it('searches by the word that says most', () => {
    expect(mostTelling(readTypedPlace('la roch').words)?.prefixes).toEqual(['roch']);
    expect(mostTelling([])).toBeUndefined();
  });
});
