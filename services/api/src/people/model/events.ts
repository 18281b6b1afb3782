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

/** The dates of a function are others than before. */
export class FunctionDatesChanged implements DomainEvent {
  static readonly eventName = 'function.dates-changed';
  readonly name = FunctionDatesChanged.eventName;
  constructor(
    readonly accountId: string,
    readonly assignmentId: string,
    readonly held: FunctionName,
    /** Of the assignment, after the change. */
    readonly version: number,
    readonly startsOn: string | null,
    readonly endsOn: string | null,
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
