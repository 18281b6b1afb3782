import type { DomainEvent } from '../../kernel/events';

/** No file points at these bytes any more; they are removed after the commit. */
export class BytesOrphaned implements DomainEvent {
  static readonly eventName = 'documents.bytes-orphaned';
  readonly name = BytesOrphaned.eventName;

  constructor(readonly vaultKey: string) {}
}
