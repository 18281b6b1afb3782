import type { DomainEvent } from '../../kernel/events';

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
