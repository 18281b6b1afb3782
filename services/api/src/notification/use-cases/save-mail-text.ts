import type { ActKind } from '../../kernel/act-kinds';
import { ActDone } from '../../kernel/acts';
import type { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { Locale } from '../../kernel/locale';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import { problemsOf, type TextProblem } from '../model/check-text';
import type { MailText } from '../model/letter-from-text';
import { wrongText, type WronglyTyped } from '../model/mail-form';
import type { WordedMail } from '../model/template-name';
import { administeredBy } from '../notification.policy';
import { ownWords, type OwnText } from '../store/mail-text.reads';
import { MailTextStore, type TextPlace } from '../store/mail-text.store';
import { textInUse, type TextInUse } from './list-mail-texts';

export interface TextOrder extends MailText {
  readonly mail: WordedMail;
  readonly language: Locale;
  /** The version that was read. */
  readonly version: number;
}

export type Conflicting = { readonly kind: 'conflict'; readonly currentVersion: number; readonly changedAt: Date | null };
export type TextSaving = { readonly kind: 'saved'; readonly text: TextInUse } | { readonly kind: 'broken'; readonly problems: readonly TextProblem[] } | WronglyTyped | Conflicting;

/** Puts a mail into the institution's own words. */
export class SaveMailText {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, asked: TextOrder): Promise<TextSaving> {
    const by = administeredBy(viewer);
    const order = { ...asked, subject: asked.subject.trim() };
    const mistake = wrongText(order);
    if (mistake !== undefined) return mistake;
    const problems = problemsOf(order.mail, order);
    if (problems.length > 0) return { kind: 'broken', problems };
    const place = placeOf(by.institutionId, order);
    const id = newId('mtx');
    const writer = { accountId: by.viewer.accountId, now: this.clock.now() };
    return this.transactions.run(async (tx) => {
      const texts = new MailTextStore(tx.manager);
      if (!(await texts.write(id, place, order, order.version, writer))) return conflict(texts, place);
      const kept = await texts.find(place);
      tx.announce(actOn('mail-text.saved', place, writer.accountId, kept?.id ?? id, order.version + 1));
      return { kind: 'saved', text: textInUse(place.mail, place.language, kept ?? undefined) };
    });
  }
}

export type TextReset = { readonly kind: 'reset'; readonly text: TextInUse } | Conflicting;

/** Goes back to the delivered text. */
export class ResetMailText {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, order: Omit<TextOrder, keyof MailText>): Promise<TextReset> {
    const by = administeredBy(viewer);
    const place = placeOf(by.institutionId, order);
    const writer = { accountId: by.viewer.accountId, now: this.clock.now() };
    return this.transactions.run(async (tx) => {
      const texts = new MailTextStore(tx.manager);
      const kept = await texts.find(place);
      if (isDelivered(kept) && order.version === (kept?.version ?? 0)) return resetTo(place, kept);
      if (kept === null || !(await texts.reset(place, order.version, writer))) return conflict(texts, place);
      tx.announce(actOn('mail-text.reset', place, writer.accountId, kept.id, order.version));
      return resetTo(place, await texts.find(place));
    });
  }
}

const placeOf = (institutionId: string, { mail, language }: Pick<TextOrder, 'mail' | 'language'>): TextPlace => ({ institutionId, mail, language });

const isDelivered = (kept: OwnText | null): boolean => ownWords(kept ?? undefined) === undefined;

const resetTo = ({ mail, language }: TextPlace, kept: OwnText | null): TextReset => ({ kind: 'reset', text: textInUse(mail, language, kept ?? undefined) });

async function conflict(texts: MailTextStore, place: TextPlace): Promise<Conflicting> {
  const kept = await texts.find(place);
  return { kind: 'conflict', currentVersion: kept?.version ?? 0, changedAt: kept?.updatedAt ?? null };
}

const actOn = (kind: ActKind, { institutionId, mail, language }: TextPlace, actorAccountId: string, subjectId: string, version: number): Parameters<Transaction['announce']>[0] =>
  new ActDone({ kind, actorAccountId, subjectId, subjectLabel: `${mail} (${language})`, institutionId, details: { mail, language, version } });
