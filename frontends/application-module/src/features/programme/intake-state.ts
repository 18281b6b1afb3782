import type { IntakeState } from '@/gql/graphql';

export interface Calendar {
  readonly state: IntakeState;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly timeZone: string;
}

/** The state now: a page stays open longer than an intake does. */
export function stateAt({ state, opensAt, closesAt }: Calendar, now: number): IntakeState {
  if (state === 'OPEN' && now > Date.parse(closesAt)) return 'CLOSED';
  if (state === 'UPCOMING' && now >= Date.parse(opensAt) && now <= Date.parse(closesAt)) return 'OPEN';
  return state;
}

const order: readonly IntakeState[] = ['OPEN', 'UPCOMING', 'CLOSED'];

function compare(a: Calendar, b: Calendar): number {
  const byState = order.indexOf(a.state) - order.indexOf(b.state);
  if (byState !== 0) return byState;
  if (a.state === 'CLOSED') return b.closesAt.localeCompare(a.closesAt);
  return a.state === 'OPEN' ? a.closesAt.localeCompare(b.closesAt) : a.opensAt.localeCompare(b.opensAt);
}

/** The intake that matters most to somebody who reads a list: open and closing first, else opening next, else closed last. */
export const leadingIntake = <Intake extends Calendar>(intakes: readonly Intake[]): Intake | undefined =>
  [...intakes].sort(compare)[0];
