import { invalid, type OfferRefusal } from './offer-outcome';

export interface DeadlineMove {
  readonly before: Date;
  readonly after: Date;
  readonly now: Date;
  /** Files whose candidates still work under this date. */
  readonly openFiles: number;
  readonly isConfirmed: boolean;
}

/** Time is not taken from candidates by accident, and never after it has passed. */
export function earlierDeadline({ before, after, now, openFiles, isConfirmed }: DeadlineMove): OfferRefusal | undefined {
  if (openFiles === 0 || after >= before) return undefined;
  if (after < now) return { kind: 'deadline-in-past' };
  return isConfirmed ? undefined : invalid('returnDeadline', 'EARLIER_WITH_OPEN_FILES', { count: openFiles });
}
