import fc from 'fast-check';
import { beaKey, studentNumberProblem, tidyStudentNumber } from './national-student-number';

describe('INE', () => {
  // The key is the remainder by 23 in ABCDEFGHJKLMNPRSTUVWXYZ: 0 → A, 22 → Z, 23 → A again, 1234567890 = 23 × 53676864 + 18 → V.
  it.each([
    ['0000000000', 'A'], ['0000000001', 'B'], ['0000000008', 'J'], ['0000000013', 'P'], ['0000000014', 'R'], ['0000000022', 'Z'], ['0000000023', 'A'],
    ['1234567890', 'V'], ['0912345678', 'K'],
  ])('key of %s is %s', (digits, key) => {
    expect(beaKey(digits)).toBe(key);
    expect(studentNumberProblem(digits + key)).toBeUndefined();
  });

  it('names a wrong key', () => {
    expect(studentNumberProblem('1234567890A')).toBe('STUDENT_NUMBER_KEY');
    expect(studentNumberProblem('1234567890I')).toBe('STUDENT_NUMBER_KEY');
  });

  it.each(['123456789AB', '1234A12345F', '0ABCDEFGHI5', '01234567895'])('accepts the form of %s, whose key is not published', (number) => {
    expect(studentNumberProblem(number)).toBeUndefined();
  });

  it.each(['', '1', '123456789', '1234567890', '12345678901A', 'ABCDEFGHIJK', '12345678 9AB', 'ÉÈ123456789', '１２３４５６７８９０V'])('refuses the form of %j', (number) => {
    expect(studentNumberProblem(number)).toBe('STUDENT_NUMBER_FORM');
  });

  it('reads it as people copy it', () => {
    expect(tidyStudentNumber(' 1234 567-890 v ')).toBe('1234567890V');
  });

  it('finds every single wrong digit and every swap of neighbours', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 10 });
    fc.assert(fc.property(digits, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      const key = beaKey(number.join(''));
      const wrong = number.map((digit, index) => (index === at ? (digit + by) % 10 : digit)).join('');
      expect(studentNumberProblem(wrong + key)).toBe('STUDENT_NUMBER_KEY');
      const swapped = [...number];
      [swapped[at % 9], swapped[(at % 9) + 1]] = [number[(at % 9) + 1]!, number[at % 9]!];
      if (swapped.join('') !== number.join('')) expect(studentNumberProblem(swapped.join('') + key)).toBe('STUDENT_NUMBER_KEY');
    }));
  });
});
