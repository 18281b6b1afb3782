import type { DomainEvent } from '../../kernel/events';

/** Files of requirements that no row here names any more; whoever keeps files forgets them. */
export class TemplatesReleased implements DomainEvent {
  static readonly eventName = 'offer.templates-released';
  readonly name = TemplatesReleased.eventName;

  constructor(readonly keys: readonly string[]) {}
}

/** Intakes whose dates are no longer what they were; whoever copies them follows. */
export class IntakeChanged implements DomainEvent {
  static readonly eventName = 'offer.intake-changed';
  readonly name = IntakeChanged.eventName;

  constructor(readonly intakeIds: readonly string[]) {}
}
