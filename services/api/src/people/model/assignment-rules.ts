import type { Problem } from '../../kernel/refusal';
import type { FunctionName, ScopeKind } from '../../kernel/viewer';

/** First and last day, in the institution's calendar; open when null. */
export interface Period {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

export type AssignmentState = 'CURRENT' | 'FUTURE' | 'ENDED';

export const isOrdered = ({ startsOn, endsOn }: Period): boolean => startsOn === null || endsOn === null || startsOn <= endsOn;

export function stateOn(day: string, { startsOn, endsOn }: Period): AssignmentState {
  if (endsOn !== null && endsOn < day) return 'ENDED';
  return startsOn !== null && startsOn > day ? 'FUTURE' : 'CURRENT';
}

/** An administrator answers for the whole institution; less of it would let nobody give the rest. */
export const fits = (name: FunctionName, kind: ScopeKind): boolean => name !== 'ADMINISTRATOR' || kind === 'INSTITUTION';

export interface FunctionProblem extends Problem {
  readonly code: 'REQUIRED' | 'TOO_LONG' | 'ONE_ONLY' | 'WRONG_ORDER' | 'INSTITUTION_ONLY';
}

/** The order itself is wrong, whoever gives it. */
export type WrongOrder = { readonly kind: 'reason-required' } | { readonly kind: 'invalid'; readonly problems: readonly FunctionProblem[] };

export const wrong = (problems: readonly FunctionProblem[]): WrongOrder | undefined => (problems.length === 0 ? undefined : { kind: 'invalid', problems });

export const periodProblems = (period: Period): FunctionProblem[] => (isOrdered(period) ? [] : [{ field: 'endsOn', code: 'WRONG_ORDER' }]);

/** Who is meant; exactly one of them is given. */
export interface Whom {
  readonly accountId?: string | undefined;
  readonly address?: string | undefined;
  readonly candidateNumber?: string | undefined;
}

export function givingProblems({ whom, function: name, scopeKind, ...period }: Period & { readonly whom: Whom; readonly function: FunctionName; readonly scopeKind: ScopeKind }): FunctionProblem[] {
  const ways = [whom.accountId, whom.address, whom.candidateNumber].filter((way) => way !== undefined).length;
  return [
    ...(ways === 1 ? [] : [{ field: 'address', code: ways === 0 ? 'REQUIRED' : 'ONE_ONLY' } as const]),
    ...(fits(name, scopeKind) ? [] : [{ field: 'scopeKind', code: 'INSTITUTION_ONLY' } as const]),
    ...periodProblems(period),
  ];
}

const longestReason = 1000;

/** Nobody loses a function without being told why. */
export function reasonObjection(reason: string): WrongOrder | undefined {
  if (reason.trim() === '') return { kind: 'reason-required' };
  return wrong(reason.length > longestReason ? [{ field: 'reason', code: 'TOO_LONG', values: { max: longestReason } }] : []);
}

/** How well an institution is looked after: for good, for now, or by nobody. */
function cover(day: string, administrators: readonly Period[]): number {
  const current = administrators.filter((period) => stateOn(day, period) === 'CURRENT');
  if (current.some(({ endsOn }) => endsOn === null)) return 2;
  return current.length > 0 ? 1 : 0;
}

/** Whether an act would leave the institution less looked after than it was: its last lasting administrator, or its last one. */
export const leavesAlone = (day: string, before: readonly Period[], after: readonly Period[]): boolean => cover(day, after) < cover(day, before);
