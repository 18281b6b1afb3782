import { randomBytes } from 'node:crypto';
import { AuthCodePurpose } from './auth-code.entity';
import { codeDigest, newDigits, parseDigits } from './six-digits';

/** Upper tail of chi-square by Wilson and Hilferty. */
function isPlausible(counts: readonly number[], draws: number): boolean {
  const expected = draws / counts.length;
  const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = counts.length - 1;
  const z = ((chi / freedom) ** (1 / 3) - (1 - 2 / (9 * freedom))) / Math.sqrt(2 / (9 * freedom));
  return Math.abs(z) < 3.29; // p > 0.001
}

describe('a six-digit code', () => {
  it('security 1: is uniform over 100,000 draws, leading zeros kept', () => {
    const draws = 100_000;
    const codes = Array.from({ length: draws }, newDigits);
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(codes.some((code) => code.startsWith('00'))).toBe(true);
    const thousandths = Array<number>(1000).fill(0);
    for (const code of codes) thousandths[Number(code.slice(0, 3))]! += 1;
    expect(isPlausible(thousandths, draws)).toBe(true);
    const last = Array<number>(1000).fill(0);
    for (const code of codes) last[Number(code.slice(3))]! += 1;
    expect(isPlausible(last, draws)).toBe(true);
  });

  it('security 14: is good for its purpose, its attempt and its address only', () => {
    const key = randomBytes(32);
    const purposes = Object.values(AuthCodePurpose);
    const addresses = ['a@x.test', 'b@x.test', 'c@x.test', 'd@x.test'];
    const digests = purposes.flatMap((purpose) => addresses.map((address) => codeDigest(key, { purpose, flowId: 'flw_1', address }, '012345')));
    expect(new Set(digests).size).toBe(16);
    const here = { purpose: AuthCodePurpose.SIGN_IN, flowId: 'flw_1', address: 'a@x.test' };
    expect(codeDigest(key, here, '012345')).not.toBe(codeDigest(key, { ...here, flowId: 'flw_2' }, '012345'));
    expect(codeDigest(key, here, '012345')).not.toBe(codeDigest(randomBytes(32), here, '012345'));
  });

  it('is read with the spaces that people and mail programs add', () => {
    expect(parseDigits(' 012 345 ')).toBe('012345');
    expect(parseDigits('12345')).toBeUndefined();
    expect(parseDigits('1234567')).toBeUndefined();
    expect(parseDigits('12a456')).toBeUndefined();
    expect(parseDigits('')).toBeUndefined();
  });
});
