import type { Clock } from '../../src/kernel/clock';

export interface MovableClock extends Clock {
  set(instant: string | Date): void;
  advance(milliseconds: number): void;
}

/** Stands still until it is moved. */
export function movableClock(instant: string | Date = '2026-11-20T09:00:00.000Z'): MovableClock {
  let at = new Date(instant).getTime();
  return {
    now: () => new Date(at),
    set: (to) => { at = new Date(to).getTime(); },
    advance: (milliseconds) => { at += milliseconds; },
  };
}
