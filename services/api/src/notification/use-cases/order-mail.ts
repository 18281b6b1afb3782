import type { Clock } from '../../kernel/clock';
import { currentRequestId } from '../../kernel/correlation';
import { newId } from '../../kernel/ids';
import type { Jobs } from '../../kernel/jobs';
import type { Transaction } from '../../kernel/transactions';
import type { TemplateName } from '../model/template-name';
import type { Told } from '../model/told';
import { MailStore } from '../store/mail.store';

export const DELIVER_MAIL = 'mail.deliver';

/** A person with an account, or the contact address of a committee. */
export type Addressed = { readonly accountId: string; readonly committeeId?: undefined } | { readonly committeeId: string; readonly accountId?: undefined };

export type MailOrder = Addressed & MailMatter;

interface MailMatter {
  readonly template: TemplateName;
  readonly refs?: Readonly<Record<string, string>>;
  /** What the event said that must not be said otherwise later. */
  readonly told?: Told;
  /** Names an event that happens once, so that it is told once. */
  readonly eventKey?: string;
}

/** Somebody sits in front of a screen and waits for these. */
const awaited: ReadonlySet<TemplateName> = new Set<TemplateName>(['activation', 'known-address', 'credentials-forgotten', 'sign-in-code']);

/** Writes the mail into the journal and orders its delivery, both in the transaction of what it tells. */
export class OrderMail {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** `id`: made outside, where the transaction may run again and the id is answered. */
  async execute(tx: Transaction, { template, accountId, committeeId, refs = {}, told, eventKey }: MailOrder, id = newId('mai')): Promise<void> {
    const isNew = await new MailStore(tx.manager).add({ id, template, accountId: accountId ?? null, committeeId: committeeId ?? null, refs, told, eventKey, requestId: currentRequestId(), orderedAt: this.clock.now() });
    if (!isNew) return;
    await this.jobs.order(tx, { kind: DELIVER_MAIL, payload: { mailId: id }, key: id, priority: awaited.has(template) ? 0 : 5 });
  }
}
