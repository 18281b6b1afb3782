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

/** How well an institution is looked after: for good, for now, or by nobody. */
function cover(day: string, administrators: readonly Period[]): number {
  const current = administrators.filter((period) => stateOn(day, period) === 'CURRENT');
  if (current.some(({ endsOn }) => endsOn === null)) return 2;
  return current.length > 0 ? 1 : 0;
}

/** Whether an act would leave the institution less looked after than it was: its last lasting administrator, or its last one. */
export const leavesAlone = (day: string, before: readonly Period[], after: readonly Period[]): boolean => cover(day, after) < cover(day, before);
