import { instantText } from '../../kernel/binding-instant';
import { greetedName, oneLine } from './wording';

describe('dates that bind', () => {
  const at = new Date('2026-02-19T22:00:00Z');

  it('say hour and zone, in the words of the language', () => {
    expect(instantText('fr', at, 'Europe/Paris')).toBe('19/02/2026, 23 h (heure de Paris)');
    expect(instantText('en', at, 'Europe/Paris')).toBe('19 February 2026, 23:00 (Paris time)');
    expect(instantText('fr', new Date('2026-04-12T19:59:59.999Z'), 'Indian/Reunion')).toBe('12/04/2026, 23 h 59 (heure de La Réunion)');
  });

  it('follow both clock changes and midnight', () => {
    expect(instantText('fr', new Date('2026-03-29T00:59:00Z'), 'Europe/Paris')).toBe('29/03/2026, 1 h 59 (heure de Paris)');
    expect(instantText('fr', new Date('2026-03-29T01:00:00Z'), 'Europe/Paris')).toBe('29/03/2026, 3 h (heure de Paris)');
    expect(instantText('fr', new Date('2026-10-25T23:00:00Z'), 'Europe/Paris')).toBe('26/10/2026, 0 h (heure de Paris)');
    expect(instantText('en', new Date('2026-10-25T23:00:00Z'), 'Europe/Paris')).toBe('26 October 2026, 00:00 (Paris time)');
  });

  it('name an unusual zone by its identifier', () => {
    expect(instantText('fr', at, 'Asia/Tokyo')).toBe('20/02/2026, 7 h (Asia/Tokyo)');
  });
});

describe('what people typed', () => {
  it('stays on its line', () => {
    expect(oneLine('Zoé\r\nBcc: x@y.test\u2028\u0000!')).toBe('Zoé Bcc: x@y.test !');
  });

  it('keeps names of any script in the greeting', () => {
    for (const name of ['Ζωή Ωνάση', 'Łukasz Žižek', '李 小龙', 'محمد علي', 'Zoé 🎓', 'O’Brien-Smith', 'Jr. Martin', '<b>Ada']) {
      expect(greetedName(name, '')).toBe(name);
    }
  });

  it('greets nobody by a link', () => {
    for (const name of ['https://evil.example', 'www.evil', 'evil.example now', 'ada@evil', 'x'.repeat(121), '']) {
      expect(greetedName(name, '')).toBeUndefined();
    }
  });
});
