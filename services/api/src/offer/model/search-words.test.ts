import { indexedWords, typedWords } from './search-words';

describe('words of a programme', () => {
  it('are folded: case, accents, ligatures, hyphens', () =>
    expect(indexedWords('Master Œuvres d’Art', 'Sécurité, défense', 'M1', 'Saint-Étienne', 'sécurité')).toEqual(
      ['master', 'oeuvres', 'art', 'securite', 'defense', 'm1', 'saint', 'etienne'],
    ));

  it('lose their elisions, not their beginnings', () =>
    expect(indexedWords("L'économie d'entreprise", "Aujourd'hui", 'qu’est-ce')).toEqual(['economie', 'entreprise', 'aujourd', 'hui', 'est', 'ce']));

  it('fit the index', () => expect(indexedWords('x'.repeat(500))).toEqual(['x'.repeat(60)]));
});

describe('words that somebody typed', () => {
  it('are folded in the same way, the most telling first', () => expect(typedWords('l’Économie  SOCIALE')).toEqual(['economie', 'sociale']));
  it('need no linking words', () => expect(typedWords('master de droit des affaires')).toEqual(['affaires', 'master', 'droit']));
  it('count a linking word that may be the beginning of another', () => expect(typedWords('master de')).toEqual(['master', 'de']));
  it('say nothing twice', () => expect(typedWords('droit dro droit')).toEqual(['droit']));
  it('are none in signs and spaces', () => expect(typedWords(' %_ — *')).toEqual([]));
  it('are at most sixteen', () => expect(typedWords('abcdefghijklmnopqrstuvwxyz'.split('').join(' '))).toHaveLength(16));
});
