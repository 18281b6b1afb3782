import type { PasswordPolicyQuery } from '@/gql/graphql';

export type Policy = PasswordPolicyQuery['passwordPolicy'];

export type RuleName = 'length' | 'lower' | 'upper' | 'digit' | 'special' | 'space';

export interface Rule {
  readonly name: RuleName;
  readonly kept: boolean;
}

interface Test {
  readonly name: RuleName;
  readonly asked: (policy: Policy) => boolean;
  readonly kept: (password: string, policy: Policy) => boolean;
}

const tests: readonly Test[] = [
  { name: 'length', asked: () => true, kept: (password, { minLength }) => [...password].length >= minLength },
  { name: 'lower', asked: (policy) => policy.requiresLower, kept: (password) => /\p{Ll}/u.test(password) },
  { name: 'upper', asked: (policy) => policy.requiresUpper, kept: (password) => /\p{Lu}/u.test(password) },
  { name: 'digit', asked: (policy) => policy.requiresDigit, kept: (password) => /\d/.test(password) },
  {
    name: 'special',
    asked: ({ specialCharacters }) => Boolean(specialCharacters),
    kept: (password, { specialCharacters }) => [...(specialCharacters ?? '')].some((character) => password.includes(character)),
  },
  { name: 'space', asked: ({ allowsSpace }) => !allowsSpace, kept: (password) => password !== '' && !/\s/.test(password) },
];

/** The rules that the institution asks for, and which of them what is typed keeps so far. */
export const rulesOf = (password: string, policy: Policy): readonly Rule[] =>
  tests.filter(({ asked }) => asked(policy)).map(({ name, kept }) => ({ name, kept: kept(password, policy) }));
