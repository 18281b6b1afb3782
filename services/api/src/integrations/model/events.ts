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

/** A new way into the institution's data was opened. */
export class TokenCreated implements DomainEvent {
  static readonly eventName = 'token.created';
  readonly name = TokenCreated.eventName;

  constructor(
    readonly tokenId: string,
    readonly institutionId: string,
    readonly tokenName: string,
    readonly at: Date,
    readonly expiresAt: Date,
  ) {}
}

/** A token that is in use ends within so many days: told once for each of them. */
export class TokenEndsSoon implements DomainEvent {
  static readonly eventName = 'token.ends-soon';
  readonly name = TokenEndsSoon.eventName;

  constructor(
    readonly tokenId: string,
    readonly institutionId: string,
    readonly tokenName: string,
    readonly at: Date,
    readonly expiresAt: Date,
    readonly days: number,
  ) {}
}
