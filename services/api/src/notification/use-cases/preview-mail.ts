import { seenByStaff } from '../../applications/contract';
import { NotFound } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import type { Locale } from '../../kernel/locale';
import type { Reads } from '../../kernel/reads';
import type { Viewer } from '../../kernel/viewer';
import { problemsOf, type TextProblem } from '../model/check-text';
import type { DecidedFacts } from '../model/application-values';
import { letterFromText, type MailText } from '../model/letter-from-text';
import { wrongDraft, type MailDraft, type WronglyTyped } from '../model/mail-form';
import { mailVariables } from '../model/mail-variables';
import { renderLetter, type RenderedLetter } from '../model/render-letter';
import { isCommitteeMail, type WordedMail } from '../model/template-name';
import type { Told } from '../model/told';
import { staffOf } from '../notification.policy';
import { deliveredTexts } from '../texts/delivered-texts';
import type { ApplicationLetters } from './application-letters';
import type { MailFacts } from './mail-facts';

export interface PreviewOrder extends MailDraft {
  readonly mail: WordedMail;
  readonly applicationId: string | undefined;
  /** Of the candidate where there is a file and none is asked for. */
  readonly language: Locale | undefined;
  /** A text to try in place of the one in use. */
  readonly text: Partial<MailText>;
}

export type Preview =
  | { readonly kind: 'mail'; readonly language: Locale; readonly content: RenderedLetter }
  | { readonly kind: 'broken'; readonly problems: readonly TextProblem[] }
  | WronglyTyped
  /** Nothing would leave: the account is gone, or what the mail tells has not happened. */
  | { readonly kind: 'nothing' };

/** A mail as it would leave, on a real file of the viewer's scope or on an invented one. */
export class PreviewMail {
  constructor(
    private readonly reads: Reads,
    private readonly facts: MailFacts,
    private readonly letters: ApplicationLetters,
  ) {}

  async execute(viewer: Viewer, order: PreviewOrder, asker: Locale): Promise<Preview> {
    const mistake = wrongDraft(order.text, order);
    if (mistake !== undefined) return this.toThoseWhoMay(viewer, order.applicationId, mistake);
    return order.applicationId === undefined ? this.onSample(viewer, order, asker) : this.onFile(viewer, order, order.applicationId);
  }

  private async toThoseWhoMay(viewer: Viewer, applicationId: string | undefined, mistake: WronglyTyped): Promise<WronglyTyped> {
    if (applicationId === undefined) staffOf(viewer);
    else await seenByStaff(this.reads, viewer, applicationId);
    return mistake;
  }

  private async onFile(viewer: Viewer, order: PreviewOrder, applicationId: string): Promise<Preview> {
    const { application, isInside } = await seenByStaff(this.reads, viewer, applicationId);
    if (isCommitteeMail(order.mail) || (order.mail === 'application-submitted' && !isInside)) return { kind: 'nothing' };
    const decision = await this.decisionOf(order, applicationId, isInside);
    const to = await this.facts.recipient(application.accountId);
    if (to === undefined) return { kind: 'nothing' };
    const language = order.language ?? to.language;
    const text = await this.textOf(application.institutionId, language, order);
    const problems = problemsOf(order.mail, text);
    if (problems.length > 0) return { kind: 'broken', problems };
    const told = await this.toldBy(order, applicationId, isInside);
    const written = await this.letters.write({ mail: order.mail, applicationId, decision, told }, language, text);
    if (written === undefined) return { kind: 'nothing' };
    const { letter, sender } = written;
    return { kind: 'mail', language, content: renderLetter(letter, { locale: language, firstName: to.firstName, lastName: to.lastName, institution: sender.name[language] }) };
  }

  private async onSample(viewer: Viewer, order: PreviewOrder, asker: Locale): Promise<Preview> {
    const institutionId = staffOf(viewer);
    const language = order.language ?? asker;
    const text = await this.textOf(institutionId, language, order);
    const problems = problemsOf(order.mail, text);
    if (problems.length > 0) return { kind: 'broken', problems };
    const values = Object.fromEntries(Object.entries(mailVariables).map(([name, { sample }]) => [name, sample[language]]));
    const { name } = await this.facts.sender(institutionId);
    return { kind: 'mail', language, content: renderLetter(letterFromText(text, values), { locale: language, ...invented, institution: name[language] }) };
  }

  private async textOf(institutionId: string, language: Locale, { mail, text }: PreviewOrder): Promise<MailText> {
    const own = await this.facts.ownText(institutionId, mail, language);
    const current = own !== undefined && problemsOf(mail, own).length === 0 ? own : deliveredTexts[language][mail];
    return { subject: text.subject ?? current.subject, body: text.body ?? current.body };
  }

  private async toldBy({ comment, newReturnDeadline, rank, answerBy, reason }: PreviewOrder, applicationId: string, isInside: boolean): Promise<Told> {
    const asked = isInside ? await this.facts.asked(applicationId) : undefined;
    return {
      comment: comment ?? reason ?? null,
      ...(newReturnDeadline && { returnDeadline: newReturnDeadline.toISOString() }),
      ...(asked && { refused: asked.refused, expected: asked.expected }),
      ...(typeof rank === 'number' && { rank }),
      ...(answerBy && { answerBy: answerBy.toISOString() }),
    };
  }

  /** The proposal that is about to be published, or one that is not kept yet; of a draft nobody but its candidate knows what is in it. */
  private async decisionOf({ mail, decisionId, ...draft }: PreviewOrder, applicationId: string, isInside: boolean): Promise<DecidedFacts | undefined> {
    if (!mail.startsWith('decision-')) return undefined;
    if (!decisionId) return decisionIn(draft);
    const decision = isInside && isId('dec', decisionId) ? await this.facts.decision(decisionId) : undefined;
    if (decision?.applicationId !== applicationId) throw new NotFound('decision');
    return decision;
  }
}

const decisionIn = ({ reason, comment, rank, appointmentAt, appointmentPlace, answerBy }: MailDraft): DecidedFacts => ({
  reason: reason ? { fr: reason, en: reason } : null,
  comment: comment ?? null,
  rank: rank ?? null,
  appointmentAt: appointmentAt ?? null,
  appointmentPlace: appointmentPlace ?? null,
  answerBy: answerBy ?? null,
});

const invented = { firstName: 'Camille', lastName: 'Exemple' };
