import type { Excuse } from './messages';

/** A document that is left out, and why. */
export class Excused extends Error {
  constructor(readonly reason: Excuse) {
    super(reason);
  }
}

export const reasonOf = (error: unknown): Excuse => (error instanceof Excused ? error.reason : 'BROKEN');
