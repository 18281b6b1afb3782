import type { Clock } from '../../kernel/clock';
import type { OutboundHttp, OutboundOutcome } from '../../kernel/ports';
import { secretsAt, signatureOf, type SecretSource } from '../model/webhook-signature';
import { thinPayload, type ToldEvent } from '../model/webhook-payload';

export interface Posted {
  /** Null where there was no answer. */
  readonly status: number | null;
  readonly ms: number;
  /** Null when it was taken. */
  readonly error: string | null;
}

/** Posts one event, signed at this instant. Only an answer of 200 to 299 is a yes. */
export class PostEvent {
  constructor(
    private readonly outbound: OutboundHttp,
    private readonly clock: Clock,
    private readonly serverKey: Buffer,
  ) {}

  async execute(webhook: SecretSource & { readonly url: string }, event: ToldEvent, attempt: number): Promise<Posted> {
    const now = this.clock.now();
    const body = thinPayload(event);
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Parvis-Webhooks/1',
      'parvis-signature': signatureOf(secretsAt(this.serverKey, webhook, now), body, now),
      'parvis-event-id': event.id,
      'parvis-attempt': String(attempt),
    };
    return judged(await this.outbound.post({ url: webhook.url, headers, body }));
  }
}

function judged(outcome: OutboundOutcome): Posted {
  const { ms } = outcome;
  if (outcome.kind === 'failed') return { status: null, ms, error: outcome.failure };
  const { status } = outcome;
  if (status >= 200 && status < 300) return { status, ms, error: null };
  return { status, ms, error: status >= 300 && status < 400 ? 'REDIRECTED' : 'STATUS_REFUSED' };
}
