import fc from 'fast-check';
import { compositionProblems, ecandidat, judgePassword, nist, normalPassword } from './password-policy';

const codes = (password: string, context: readonly string[] = []): string[] => judgePassword(password, context).problems.map(({ code }) => code);
const good = 'Vz7#kolibri-Tango';

const pick = (characters: string) => fc.constantFrom(...characters);
const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();
const digits = '0123456789';
const special = '@#$%^&+=-!*';

describe('the rules for passwords', () => {
  it('security 20: ten characters with lower, upper, digit and one of the marks, no space', () => {
    expect(codes(good)).toEqual([]);
    expect(codes('Vz7#kol')).toEqual(['TOO_SHORT']);
    expect(codes('VZ7#KOLIBRI-TANGO')).toEqual(['NO_LOWER']);
    expect(codes('vz7#kolibri-tango')).toEqual(['NO_UPPER']);
    expect(codes('Vz#kolibri-Tango')).toEqual(['NO_DIGIT']);
    expect(codes('Vz7kolibriTango')).toEqual(['NO_SPECIAL']);
    expect(codes('Vz7# kolibri-Tango')).toEqual(['HAS_SPACE']);
    expect(codes('')).toEqual(['TOO_SHORT', 'NO_LOWER', 'NO_UPPER', 'NO_DIGIT', 'NO_SPECIAL']);
  });

  it('security 20: holds for a thousand passwords made at random', () => {
    const characters = fc.string({ unit: pick(lower + upper + digits + special), minLength: 8, maxLength: 14 });
    fc.assert(
      fc.property(characters, (password) => {
        const broken = new Set(compositionProblems(password, ecandidat, 'password').map(({ code }) => code));
        expect(broken.has('TOO_SHORT')).toBe(password.length < 10);
        expect(broken.has('NO_LOWER')).toBe(!/[a-z]/.test(password));
        expect(broken.has('NO_UPPER')).toBe(!/[A-Z]/.test(password));
        expect(broken.has('NO_DIGIT')).toBe(!/\d/.test(password));
        expect(broken.has('NO_SPECIAL')).toBe(![...special].some((mark) => password.includes(mark)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('security 21: the other profile asks for fifteen of anything', () => {
    expect(judgePassword('cheval agrafe pile 🐎 correct', [], nist).problems).toEqual([]);
    expect(judgePassword('cheval agrafe', [], nist).problems).toMatchObject([{ code: 'TOO_SHORT', values: { min: 15 } }]);
    expect(normalPassword('e\u0301')).toBe('é');
  });

  it('security 22: 64 characters are taken, 256 are the most, and none is ignored', () => {
    expect(codes(good.padEnd(64, 'kXq9!r'))).toEqual([]);
    expect(codes(good.padEnd(256, 'kXq9!rT'))).toEqual([]);
    expect(codes(good.padEnd(257, 'kXq9!rT'))).toEqual(['TOO_LONG']);
    expect(codes('x'.repeat(1_000_000))).toEqual(['TOO_LONG']);
    expect(normalPassword(good.padEnd(256, 'k'))).toHaveLength(256);
  });

  it.each(['Azerty123!', 'Motdepasse1!', 'Bonjour2026*', 'P@ssw0rd123!', 'Qwerty1234!'])('security 23: %s is too easy, though it has every kind of character', (password) => {
    expect(codes(password)).not.toEqual([]);
  });

  it.each([
    ['Universite2026!', []],
    ['Lyon3Janus!', []],
    ['P@r1sC@mpus26!', []],
    ['Byron1815-Ada!', ['Byron', 'Ada', 'ada.byron@example.test']],
    ['Lovelace#2026x', ['Ada', 'Lovelace']],
    ['Ec1q5p7n-2026!A', ['EC1Q5P7N']],
  ])('security 24: %s is made of what everybody knows', (password, context) => {
    expect(codes(password, context)).toEqual(['TOO_CLOSE']);
  });

  it('takes less than a blink for the longest', () => {
    const started = performance.now();
    judgePassword(good.padEnd(256, 'a1!B'), []);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
