import type { Problem } from './refusal';

export interface KeyProblem extends Problem {
  readonly code: 'REQUIRED' | 'TOO_LONG';
}

/** As many characters as a key is kept with. */
const longest = 100;

/** What is wrong with a key that a caller chose, where they did. */
export function keyProblems(key: string | null | undefined): KeyProblem[] {
  if (typeof key !== 'string') return [];
  if (key.trim() === '') return [{ field: 'idempotencyKey', code: 'REQUIRED' }];
  return key.length > longest ? [{ field: 'idempotencyKey', code: 'TOO_LONG', values: { max: longest } }] : [];
}
