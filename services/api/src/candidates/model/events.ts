import type { DomainEvent } from '../../kernel/events';

/** The names by which somebody is listed may have changed. */
export class CandidateNamed implements DomainEvent {
  static readonly eventName = 'candidate.named';
  readonly name = CandidateNamed.eventName;

  constructor(readonly candidateId: string) {}
}
