import type { Clock } from '../../kernel/clock';
import { isInventedAddress } from '../../kernel/invented-address';
import type { JobHandler, JobRun } from '../../kernel/jobs';
import type { Log } from '../../kernel/log';
import { MailRefused, type Mailer } from '../../kernel/ports';
import type { Transactions } from '../../kernel/transactions';
import { errorCode } from '../../operations/contract';
import { MailState, type Mail } from '../model/mail.entity';
import { MailStore, type ClaimedMail } from '../store/mail.store';
import type { ComposeMail, ComposedMail } from './compose-mail';
import type { MailFacts } from './mail-facts';
import { DELIVER_MAIL } from './order-mail';

/** Longer than any hand-over may take, shorter than the lease of a job. */
const CLAIM_MS = 45_000;

/** Another worker may be handing this mail over right now: come back when its claim has ended. */
class StillSending extends Error {
  readonly code = 'STILL_SENDING';
}

export interface DeliverMailParts {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly log: Log;
  readonly mailer: Mailer;
  readonly facts: MailFacts;
  readonly compose: ComposeMail;
}

/** Sends one mail of the journal. It leaves once; where that cannot be known (killed in the middle), the journal shows the second try. */
export class DeliverMail implements JobHandler {
  readonly kind = DELIVER_MAIL;
  /** The first try and ten more. */
  readonly maxAttempts = 11;

  constructor(private readonly parts: DeliverMailParts) {}

  async run({ payload, attempt }: JobRun): Promise<void> {
    const mail = await this.claim(String(payload['mailId']));
    if (mail === undefined) return;
    let composed: ComposedMail | undefined;
    try {
      composed = await this.handOver(mail);
    } catch (error) {
      return this.failed(mail, error, attempt);
    }
    if (composed === undefined) await this.dropped(mail, 'OBSOLETE');
    else if (isInventedAddress(composed.address)) await this.dropped(mail, 'INVENTED');
    else await this.sent(mail, composed);
  }

  async givenUp({ payload }: JobRun, code: string): Promise<void> {
    const now = this.parts.clock.now();
    await this.parts.transactions.run((tx) => new MailStore(tx.manager).giveUp(String(payload['mailId']), code, now));
  }

  private async claim(id: string): Promise<ClaimedMail | undefined> {
    const now = this.parts.clock.now();
    return this.parts.transactions.run(async (tx) => {
      const mails = new MailStore(tx.manager);
      const claimed = await mails.claim(tx.reads, id, now, new Date(now.getTime() + CLAIM_MS));
      if (claimed === undefined && (await mails.isBeingSent(id))) throw new StillSending();
      return claimed;
    });
  }

  private async handOver(mail: ClaimedMail): Promise<ComposedMail | undefined> {
    const composed = await this.parts.compose.execute(mail);
    if (composed === undefined) return undefined;
    const { address: to, language, content } = composed;
    // Nobody is there: it stays in the journal.
    if (isInventedAddress(to)) return composed;
    await this.parts.mailer.send({ id: mail.id, to, language, ...content });
    return composed;
  }

  private async dropped(mail: ClaimedMail, why: 'OBSOLETE' | 'INVENTED'): Promise<void> {
    await this.settle(mail, { state: MailState.DROPPED, lastError: why });
    this.parts.log.info({ mailId: mail.id, template: mail.template, why }, 'mail dropped');
  }

  private async sent(mail: ClaimedMail, { language }: ComposedMail): Promise<void> {
    const { clock, log } = this.parts;
    await this.settle(mail, { state: MailState.SENT, sentAt: clock.now(), language });
    log.info({ mailId: mail.id, template: mail.template, attempt: mail.attempts }, 'mail sent');
    await this.startLifetime(mail);
  }

  /** The mail is out: whatever happens here must not send it again. */
  private async startLifetime(mail: ClaimedMail): Promise<void> {
    if (mail.template !== 'sign-in-code') return;
    try {
      await this.parts.facts.codeSent(mail.refs['codeId'] ?? '');
    } catch (cause) {
      this.parts.log.error({ mailId: mail.id }, 'the lifetime of a code begins when it was made, not when it was sent', cause);
    }
  }

  private async failed(mail: ClaimedMail, error: unknown, attempt: number): Promise<void> {
    const isFinal = error instanceof MailRefused || attempt >= this.maxAttempts;
    const code = errorCode(error);
    await this.settle(mail, { state: isFinal ? MailState.FAILED : MailState.WAITING, lastError: code });
    this.parts.log.warn({ mailId: mail.id, template: mail.template, attempt: mail.attempts, code }, isFinal ? 'mail given up' : 'mail not taken');
    if (!(error instanceof MailRefused)) throw error;
  }

  private settle(mail: ClaimedMail, values: Partial<Pick<Mail, 'state' | 'lastError' | 'sentAt' | 'language'>>): Promise<boolean> {
    return this.parts.transactions.run((tx) => new MailStore(tx.manager).settle(mail, values));
  }
}
