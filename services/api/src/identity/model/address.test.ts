import { maskAddress, parseAddress } from './address';

describe('an address', () => {
  it.each([
    ['  Ada.Byron@Example.TEST ', { address: 'Ada.Byron@example.test', folded: 'ada.byron@example.test' }],
    ['jose\u0301@example.test', { address: 'josé@example.test', folded: 'josé@example.test' }],
    ['a@bücher.example', { address: 'a@xn--bcher-kva.example', folded: 'a@xn--bcher-kva.example' }],
    ['a.b+c@gmail.com', { address: 'a.b+c@gmail.com', folded: 'a.b+c@gmail.com' }],
  ])('security 43: %s is written and compared in one form', (typed, expected) => {
    expect(parseAddress(typed)).toEqual(expected);
  });

  it('security 43: dots, plus signs and accents make different people', () => {
    const folded = ['jose@x.test', 'josé@x.test', 'j.ose@x.test', 'jose+1@x.test'].map((typed) => parseAddress(typed)?.folded);
    expect(new Set(folded).size).toBe(4);
  });

  it.each(['', 'ada', '@example.test', 'ada@', 'ada@@example.test', 'a b@example.test', 'ada@exam ple.test', 'ada@example', `${'a'.repeat(250)}@example.test`, '<ada@example.test>'])(
    'refuses "%s"', (typed) => { expect(parseAddress(typed)).toBeUndefined(); },
  );

  it.each(['ada@example.test\r\nBcc: eve@example.test', 'ada\n@example.test', 'ada\u0000@example.test'])('security 43: refuses what would add a line to a mail', (typed) => {
    expect(parseAddress(typed)).toBeUndefined();
  });

  it('is masked but for its first letter and its domain', () => {
    expect(maskAddress('ada@example.test')).toBe('a•••@example.test');
    expect(maskAddress('😀a@example.test')).toBe('😀•••@example.test');
  });
});
