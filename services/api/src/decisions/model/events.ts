import type { DomainEvent } from '../../kernel/events';

/** The candidate may know it from now on. */
export class DecisionPublished implements DomainEvent {
  static readonly eventName = 'decision.published';
  readonly name = DecisionPublished.eventName;

  constructor(
    readonly applicationId: string,
    readonly decisionId: string,
  ) {}
}

/** A place was given back, and others moved up: this one has a better rank now. */
export class WaitingRankChanged implements DomainEvent {
  static readonly eventName = 'waiting-list.rank-changed';
  readonly name = WaitingRankChanged.eventName;

  constructor(
    readonly applicationId: string,
    readonly rank: number,
    /** What moved it: one mail for each move. */
    readonly moveId: string,
  ) {}
}
