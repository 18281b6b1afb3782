import type { ActKind } from './act-kinds';
import type { DomainEvent } from './events';

/**
 * Somebody did something that whoever looks after the institution may ask about later: announced in the transaction of the
 * act, so that there is no act without its line in the audit and no line without its act.
 */
export class ActDone implements DomainEvent {
  static readonly eventName = 'act.done';
  readonly name = ActDone.eventName;

  constructor(readonly act: Act) {}
}

export interface Act {
  /** Past tense, like an event: `application.marked-incomplete`, `function.granted`. */
  readonly kind: ActKind;
  /** Account that acted; null for Parvis by itself. */
  readonly actorAccountId: string | null;
  /** Account for whom or about whom it was done, where there is one. */
  readonly concernsAccountId?: string | null;
  /** Id of what was changed; its prefix tells its type. */
  readonly subjectId: string;
  /** What people quote of it: a reference, a code, a candidate number. */
  readonly subjectLabel?: string | null;
  readonly institutionId: string;
  /** Where it stands in the house, for those who see only a part of it. */
  readonly centreId?: string | null;
  readonly committeeId?: string | null;
  readonly programmeId?: string | null;
  readonly reason?: string | null;
  /** What changed, in few words for machines: old and new codes, dates, counts; neither secrets nor texts of people. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}
