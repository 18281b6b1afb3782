import type { DomainEvent } from '../../kernel/events';

/** Somebody was given a function; its dates may lie ahead. */
export class FunctionGranted implements DomainEvent {
  static readonly eventName = 'function.granted';
  readonly name = FunctionGranted.eventName;
  constructor(
    readonly accountId: string,
    readonly assignmentId: string,
  ) {}
}

/** A function was taken away; the assignment is no more, so what there is to say of it is said here. */
export class FunctionRemoved implements DomainEvent {
  static readonly eventName = 'function.removed';
  readonly name = FunctionRemoved.eventName;
  constructor(
    readonly accountId: string,
    readonly assignmentId: string,
    readonly assignment: { readonly function: string; readonly scopeKind: string; readonly scopeId: string; readonly institutionId: string },
    readonly reason: string,
  ) {}
}
