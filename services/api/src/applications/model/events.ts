import type { DomainEvent } from '../../kernel/events';
import type { Answer } from './application-status';

export class ApplicationCreated implements DomainEvent {
  static readonly eventName = 'application.created';
  readonly name = ApplicationCreated.eventName;

  constructor(readonly applicationId: string) {}
}

export class ApplicationSubmitted implements DomainEvent {
  static readonly eventName = 'application.submitted';
  readonly name = ApplicationSubmitted.eventName;

  constructor(
    readonly applicationId: string,
    readonly snapshotId: string,
  ) {}
}

export class ApplicationCancelled implements DomainEvent {
  static readonly eventName = 'application.cancelled';
  readonly name = ApplicationCancelled.eventName;

  constructor(readonly applicationId: string) {}
}

/** Given back to the candidate, who is to mend and submit it again. */
export class ApplicationMarkedIncomplete implements DomainEvent {
  static readonly eventName = 'application.marked-incomplete';
  readonly name = ApplicationMarkedIncomplete.eventName;

  constructor(
    readonly applicationId: string,
    /** The line of history that says what is missing. */
    readonly eventId: string,
  ) {}
}

export class ApplicationMarkedComplete implements DomainEvent {
  static readonly eventName = 'application.marked-complete';
  readonly name = ApplicationMarkedComplete.eventName;

  constructor(
    readonly applicationId: string,
    readonly eventId: string,
  ) {}
}

/** Sent, taken back or set aside a document of an application that was given back: who reads it sees another state of it. */
export class ApplicationMended implements DomainEvent {
  static readonly eventName = 'application.mended';
  readonly name = ApplicationMended.eventName;

  constructor(readonly applicationId: string) {}
}

/** Submitted by mistake: the candidate has it again as if it had never been sent. */
export class ApplicationReturnedToDraft implements DomainEvent {
  static readonly eventName = 'application.returned-to-draft';
  readonly name = ApplicationReturnedToDraft.eventName;

  constructor(
    readonly applicationId: string,
    readonly eventId: string,
  ) {}
}

export class ReturnDeadlineMoved implements DomainEvent {
  static readonly eventName = 'application.return-deadline-moved';
  readonly name = ReturnDeadlineMoved.eventName;

  constructor(
    readonly applicationId: string,
    readonly eventId: string,
  ) {}
}

/** An admission was accepted or declined, a place that was accepted was given back, or the date passed without an answer. */
export class ApplicationAnswered implements DomainEvent {
  static readonly eventName = 'application.answered';
  readonly name = ApplicationAnswered.eventName;

  constructor(
    readonly applicationId: string,
    readonly eventId: string,
    readonly answer: Answer,
    readonly before: Answer,
  ) {}
}

/** The date for the answer comes near and there is none yet. */
export class AnswerDue implements DomainEvent {
  static readonly eventName = 'application.answer-due';
  readonly name = AnswerDue.eventName;

  constructor(
    readonly applicationId: string,
    /** The date that was meant: another date is another reminder. */
    readonly answerBy: Date,
  ) {}
}

/** Gone with its account; told while its row is still there to be named. */
export class ApplicationDeleted implements DomainEvent {
  static readonly eventName = 'application.deleted';
  readonly name = ApplicationDeleted.eventName;

  constructor(readonly application: DeletedApplication) {}
}

export interface DeletedApplication {
  readonly id: string;
  readonly institutionId: string;
  readonly centreId: string;
  readonly candidateId: string;
  readonly version: number;
  /** Whether staff had it: a draft was nobody else's business. */
  readonly wasSubmitted: boolean;
}
