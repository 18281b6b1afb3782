import type { DomainEvent } from '../../kernel/events';
import type { FunctionName } from '../../kernel/viewer';

/** Somebody was given a function; its dates may lie ahead. */
export class FunctionGranted implements DomainEvent {
  static readonly eventName = 'function.granted';
  readonly name = FunctionGranted.eventName;
  constructor(
    readonly accountId: string,
    readonly assignmentId: string,
    readonly held: FunctionName,
  ) {}
}

/** A function was taken away; the assignment is no more, so what it was is said here. */
export class FunctionRemoved implements DomainEvent {
  static readonly eventName = 'function.removed';
  readonly name = FunctionRemoved.eventName;
  constructor(
    readonly accountId: string,
    readonly assignmentId: string,
    readonly held: FunctionName,
  ) {}
}
