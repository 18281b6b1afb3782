import fc from 'fast-check';
import { Form, overlay } from './form';
import { parsePhone, readablePhone } from './phone-number';

const read = (typed: string | null | undefined, max = 100) => {
  const form = new Form();
  return { value: form.text('name', typed, max), problems: form.problems };
};

describe('what people type', () => {
  it.each(['Zoé', 'O’Connor', "d'Artagnan", 'Łukasz', 'Ευγενία', '王小明', 'أحمد', '<b>Robert</b>', "Robert'); DROP TABLE candidate;--", '👩🏽‍🎓', 'Jean‑Luc', 'नरेन्द्र'])('%s is kept as it is written', (text) => {
    expect(read(text)).toEqual({ value: text.normalize('NFC'), problems: [] });
  });

  it('is composed, and freed of the blanks around it', () => {
    expect(read('  Zoe\u0301 \u00a0 Anne ').value).toBe('Zoé Anne');
    expect(read('   ').value).toBeNull();
    expect(read('').value).toBeNull();
  });

  it('stays, or goes, when it is not typed', () => {
    expect(read(undefined).value).toBeUndefined();
    expect(read(null).value).toBeNull();
  });

  it.each(['a\u0000b', 'a\u001bb', 'a\nb', '\u202egnol', 'a\u2028b', '\ud83d', 'a\u2066b'])('%j is no writing', (text) => {
    expect(read(text).problems).toEqual([{ field: 'name', code: 'CHARACTERS' }]);
  });

  it('counts characters as people do', () => {
    expect(read('👩'.repeat(100)).problems).toEqual([]);
    expect(read('👩'.repeat(101)).problems).toEqual([{ field: 'name', code: 'TOO_LONG', values: { max: 100 } }]);
  });

  it('may have several lines where the field has', () => {
    const form = new Form();
    expect(form.lines('description', ' un\r\ndeux\rtrois ', 20)).toBe('un\ndeux\ntrois');
    form.lines('description', 'a\u0007', 20);
    expect(form.problems).toEqual([{ field: 'description', code: 'CHARACTERS' }]);
  });

  it('never yields something that would be refused or changed the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = read(text);
      if (once.problems.length === 0 && typeof once.value === 'string') expect(read(once.value)).toEqual(once);
    }));
  });
});

describe('numbers and codes', () => {
  it.each([[0, false], [1, true], [80, true], [81, false], [1.5, false], [Number.NaN, false]])('%p', (typed, fits) => {
    const form = new Form();
    expect(form.integer('hours', typed, 1, 80)).toBe(fits ? typed : undefined);
    expect(form.problems).toHaveLength(fits ? 0 : 1);
  });

  it('refuses to choose what is retired, and lets it stay', () => {
    const known = (code: string) => (code === 'OLD' ? { isRetired: true } : undefined);
    const form = new Form();
    expect(form.code('series', 'OLD', 'OLD', known)).toBe('OLD');
    expect(form.code('series', 'OLD', null, known)).toBeUndefined();
    expect(form.code('series', 'NONE', null, known)).toBeUndefined();
    expect(form.problems.map(({ code }) => code)).toEqual(['UNKNOWN', 'UNKNOWN']);
  });

  it.each([
    ['0199001234', '+33199001234'], ['01 99 00 12 34', '+33199001234'], ['199001234', '+33199001234'], ['+33 1 99 00 12 34', '+33199001234'],
    ['+213 551 23 45 67', '+213551234567'], ['00213551234567', '+213551234567'], ['12', undefined], ['bonjour', undefined], ['+999 123', undefined],
  ])('telephone %s', (typed, kept) => {
    expect(parsePhone(typed)).toBe(kept);
  });

  it('writes telephones so that they can be read', () => {
    expect(readablePhone('+33199001234')).toBe('+33 1 99 00 12 34');
  });

  it('overlays only what was said', () => {
    expect(overlay({ a: 1, b: 2 as number | null }, { a: undefined, b: null })).toEqual({ a: 1, b: null });
  });
});
