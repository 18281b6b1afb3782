/** The only source of "now": movable in tests and in the sandbox institution. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
