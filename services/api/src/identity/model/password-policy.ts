import type { Problem } from '../../kernel/refusal';
import { withoutContext } from './password-context';
import { strengthOf } from './password-strength';

export interface PasswordProfile {
  readonly name: 'ecandidat' | 'nist';
  readonly minLength: number;
  readonly maxLength: number;
  readonly requiresLower: boolean;
  readonly requiresUpper: boolean;
  readonly requiresDigit: boolean;
  readonly specialCharacters: string | null;
  readonly allowsSpace: boolean;
  readonly minScore: number;
}

/** What candidates know from the application before ours; composition is refused nowhere else. */
export const ecandidat: PasswordProfile = {
  name: 'ecandidat',
  minLength: 10,
  maxLength: 256,
  requiresLower: true,
  requiresUpper: true,
  requiresDigit: true,
  specialCharacters: '@#$%^&+=-!*',
  allowsSpace: false,
  minScore: 3,
};

/** Long, and anything goes. */
export const nist: PasswordProfile = {
  name: 'nist',
  minLength: 15,
  maxLength: 256,
  requiresLower: false,
  requiresUpper: false,
  requiresDigit: false,
  specialCharacters: null,
  allowsSpace: true,
  minScore: 3,
};

/** Fewer than these left, once what everybody can guess is taken out, is too few. */
const ownCharacters = 6;

/** The form that is hashed: one keyboard's "é" is another's "e" and accent. Nothing is cut off or folded. */
export const normalPassword = (typed: string): string => typed.normalize('NFKC');

const lengthOf = (password: string): number => [...normalPassword(password)].length;

/** A text that no policy accepts need not be hashed to be refused. */
export const isBeyondReason = (password: string): boolean => password.length > 4 * ecandidat.maxLength || lengthOf(password) > ecandidat.maxLength;

interface Rule {
  readonly code: string;
  isBroken(password: string, profile: PasswordProfile): boolean;
  readonly values?: (profile: PasswordProfile) => Readonly<Record<string, string | number>>;
}

const composition: readonly Rule[] = [
  { code: 'TOO_SHORT', isBroken: (password, { minLength }) => lengthOf(password) < minLength, values: ({ minLength }) => ({ min: minLength }) },
  { code: 'NO_LOWER', isBroken: (password, { requiresLower }) => requiresLower && !/\p{Ll}/u.test(password) },
  { code: 'NO_UPPER', isBroken: (password, { requiresUpper }) => requiresUpper && !/\p{Lu}/u.test(password) },
  { code: 'NO_DIGIT', isBroken: (password, { requiresDigit }) => requiresDigit && !/[0-9]/.test(password) },
  {
    code: 'NO_SPECIAL',
    isBroken: (password, { specialCharacters }) => specialCharacters !== null && ![...password].some((character) => specialCharacters.includes(character)),
    values: ({ specialCharacters }) => ({ characters: [...(specialCharacters ?? '')].join(' ') }),
  },
  { code: 'HAS_SPACE', isBroken: (password, { allowsSpace }) => !allowsSpace && /\s/u.test(password) },
];

export interface PasswordVerdict {
  /** 0 to 4. */
  readonly score: number;
  readonly problems: readonly Problem[];
}

/** What is missing of the characters that the profile asks for. */
export const compositionProblems = (password: string, profile: PasswordProfile, field: string): Problem[] =>
  composition
    .filter((rule) => rule.isBroken(password, profile))
    .map((rule) => ({ field, code: rule.code, ...(rule.values && { values: rule.values(profile) }) }));

/** `context`: what a guesser would know of this person and place. */
export function judgePassword(password: string, context: readonly string[], profile: PasswordProfile = ecandidat, field = 'password'): PasswordVerdict {
  if (isBeyondReason(password)) return { score: 0, problems: [{ field, code: 'TOO_LONG', values: { max: profile.maxLength } }] };
  const broken = compositionProblems(password, profile, field);
  const score = strengthOf(normalPassword(password), context);
  // What must change anyway is said first; strength is worth a word only for what would otherwise do.
  if (broken.length > 0) return { score: Math.min(score, profile.minScore - 1), problems: broken };
  if (withoutContext(normalPassword(password), context) < ownCharacters) return { score: Math.min(score, profile.minScore - 1), problems: [{ field, code: 'TOO_CLOSE' }] };
  return { score, problems: score < profile.minScore ? [{ field, code: 'TOO_COMMON' }] : [] };
}
