import { rulesOf, type Policy } from './rules';

const policy: Policy = {
  profile: 'ecandidat',
  minLength: 10,
  maxLength: 256,
  requiresLower: true,
  requiresUpper: true,
  requiresDigit: true,
  specialCharacters: '@#$%^&+=-!*',
  allowsSpace: false,
  minScore: 3,
};
const broken = (password: string, asked: Policy = policy) =>
  rulesOf(password, asked)
    .filter(({ kept }) => !kept)
    .map(({ name }) => name);

describe('the rules of a password', () => {
  it('are all broken by nothing', () => {
    expect(broken('')).toEqual(['length', 'lower', 'upper', 'digit', 'special', 'space']);
  });

  it('are all kept by a password that has everything', () => {
    expect(broken('Parvis-2027!')).toEqual([]);
  });

  it('count letters as people do and name each thing that is missing', () => {
    expect(broken('éÉ1-😀😀😀😀😀😀')).toEqual([]);
    expect(broken('parvis 2027')).toEqual(['upper', 'special', 'space']);
  });

  it('are only those that the institution asks for', () => {
    const nist = { ...policy, minLength: 15, requiresLower: false, requiresUpper: false, requiresDigit: false, specialCharacters: null, allowsSpace: true };
    expect(rulesOf('correct horse battery', nist)).toEqual([{ name: 'length', kept: true }]);
  });
});
