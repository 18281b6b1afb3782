import type { Problem } from '../../kernel/refusal';
import { isNetwork } from './networks';
import { isTokenScope, type TokenScope } from '../model/token-scopes';

export const dayMs = 86_400_000;
export const tokenRules = { nameLength: 100, networks: 50, longestDays: 366, overlapHours: 7 * 24, scopes: 20 } as const;

export interface TokenProblem extends Problem {
  readonly code: 'REQUIRED' | 'TOO_LONG' | 'ONE_LINE' | 'TOO_MANY' | 'NOT_A_NETWORK' | 'UNKNOWN_SCOPE' | 'IN_THE_PAST' | 'TOO_FAR' | 'OUT_OF_RANGE';
}

export interface WrongToken {
  readonly kind: 'invalid';
  readonly problems: readonly TokenProblem[];
}

export const wrong = (problems: readonly TokenProblem[]): WrongToken | undefined => (problems.length === 0 ? undefined : { kind: 'invalid', problems });

export function nameProblems(name: string): TokenProblem[] {
  const length = [...name.trim()].length;
  if (length === 0) return [{ field: 'name', code: 'REQUIRED' }];
  // It stands in letters, journals and lists, in the middle of a sentence.
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name)) return [{ field: 'name', code: 'ONE_LINE' }];
  return length > tokenRules.nameLength ? [{ field: 'name', code: 'TOO_LONG', values: { max: tokenRules.nameLength } }] : [];
}

export function networkProblems(networks: readonly string[]): TokenProblem[] {
  if (networks.length > tokenRules.networks) return [{ field: 'networks', code: 'TOO_MANY', values: { max: tokenRules.networks } }];
  const [wrong] = networks.filter((network) => !isNetwork(network));
  return wrong === undefined ? [] : [{ field: 'networks', code: 'NOT_A_NETWORK', values: { network: wrong.slice(0, 50) } }];
}

/** At least one, each once. */
export function scopesOf(names: readonly string[]): { readonly scopes: readonly TokenScope[]; readonly problems: TokenProblem[] } {
  const scopes = [...new Set(names)].filter(isTokenScope);
  if (names.length === 0) return { scopes, problems: [{ field: 'scopes', code: 'REQUIRED' }] };
  const unknown = names.find((name) => !isTokenScope(name));
  return { scopes, problems: unknown === undefined ? [] : [{ field: 'scopes', code: 'UNKNOWN_SCOPE', values: { scope: unknown.slice(0, 50) } }] };
}

export function expiryProblems(expiresAt: Date, now: Date): TokenProblem[] {
  if (expiresAt <= now) return [{ field: 'expiresAt', code: 'IN_THE_PAST' }];
  return expiresAt.getTime() - now.getTime() > tokenRules.longestDays * dayMs ? [{ field: 'expiresAt', code: 'TOO_FAR' }] : [];
}

export const overlapProblems = (hours: number): TokenProblem[] =>
  (hours < 0 || hours > tokenRules.overlapHours ? [{ field: 'overlapHours', code: 'OUT_OF_RANGE', values: { max: tokenRules.overlapHours } }] : []);
