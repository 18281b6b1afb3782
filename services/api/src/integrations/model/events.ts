import type { DomainEvent } from '../../kernel/events';

/** Nothing was delivered for a day: Parvis has stopped trying. */
export class WebhookStopped implements DomainEvent {
  static readonly eventName = 'webhook.stopped';
  readonly name = WebhookStopped.eventName;

  constructor(
    readonly webhookId: string,
    readonly institutionId: string,
    readonly webhookName: string,
    readonly stoppedAt: Date,
  ) {}
}
