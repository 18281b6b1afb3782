import { paragraphsOf } from './plain-text';

describe('what an office typed', () => {
  it('keeps paragraphs and lines, and makes addresses links without the full stop after them', () => {
    expect(paragraphsOf('Voir https://example.test/a?b=c.\nMerci.\n\n\n<b>Fin</b>\n')).toEqual([
      [[{ text: 'Voir ' }, { text: 'https://example.test/a?b=c', href: 'https://example.test/a?b=c' }, { text: '.' }], [{ text: 'Merci.' }]],
      [[{ text: '<b>Fin</b>' }]],
    ]);
  });

  it('makes no link of another scheme', () => {
    expect(paragraphsOf('javascript:alert(1)')).toEqual([[[{ text: 'javascript:alert(1)' }]]]);
  });
});
