import { frenchSpacing } from './french-spacing';
import { catalogue } from './messages';

describe('sentences', () => {
  it('get French spacing', () => {
    expect(frenchSpacing('Attention : avant « 23 h 59 » ; vraiment ?')).toBe('Attention\u00a0: avant «\u00a023\u00a0h\u00a059\u00a0»\u00a0; vraiment\u00a0?');
  });

  it('are told in the language of the viewer, with their values as they are', () => {
    const word = catalogue({ late: 'Trop tard : {name} !' }, { late: 'Too late: {name}!' });
    expect(word('fr', 'late', { name: 'a : b' })).toBe('Trop tard\u00a0: a : b\u00a0!');
    expect(word('en', 'late', { name: 'a : b' })).toBe('Too late: a : b!');
    expect(word('en', 'late')).toBe('Too late: {name}!');
  });
});
