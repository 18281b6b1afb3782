import type { Problem } from '../../kernel/refusal';

const maxLength = 100;
const unwanted = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Names are kept as people write them; only what is not writing is refused. */
export const parseName = (typed: string): string => typed.normalize('NFC').replace(/[ \t\u00A0]+/g, ' ').trim();

export function nameProblems(field: string, typed: string): Problem[] {
  const name = parseName(typed);
  if (name === '') return [{ field, code: 'REQUIRED' }];
  if ([...name].length > maxLength) return [{ field, code: 'TOO_LONG', values: { max: maxLength } }];
  return unwanted.test(name) ? [{ field, code: 'CHARACTERS' }] : [];
}
