import type { DomainEvent } from '../../kernel/events';

/** Files of requirements that no row here names any more; whoever keeps files forgets them. */
export class TemplatesReleased implements DomainEvent {
  static readonly eventName = 'offer.templates-released';
  readonly name = TemplatesReleased.eventName;

  constructor(readonly keys: readonly string[]) {}
}
