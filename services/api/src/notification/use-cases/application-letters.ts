import type { Locale } from '../../kernel/locale';
import type { Log } from '../../kernel/log';
import { alertValues, applicationValues, type DecidedFacts, type Material } from '../model/application-values';
import { problemsOf } from '../model/check-text';
import type { Letter } from '../model/letter';
import { letterFromText, type MailText } from '../model/letter-from-text';
import type { ApplicationMail, CommitteeMail, WordedMail } from '../model/template-name';
import type { Told } from '../model/told';
import { deliveredTexts } from '../texts/delivered-texts';
import type { ApplicationForMail, ApplicationMailFacts, Sender } from './mail-facts';

/** Which mail, about what. */
export interface ApplicationOccasion {
  readonly mail: ApplicationMail;
  readonly applicationId: string;
  readonly snapshotId?: string | undefined;
  readonly decisionId?: string | undefined;
  /** A decision that is not kept yet, for a look at its mail. */
  readonly decision?: DecidedFacts | undefined;
  readonly told: Told;
}

export interface ToldLetter {
  readonly letter: Letter;
  readonly sender: Sender;
  readonly accountId: string;
}

export interface CommitteeLetter {
  readonly letter: Letter;
  readonly sender: Sender;
  readonly address: string;
  readonly language: Locale;
}

/** Puts what happened to an application into words: the institution's own where they can be used, else the delivered ones. */
export class ApplicationLetters {
  constructor(
    private readonly facts: ApplicationMailFacts,
    private readonly publicUrl: string,
    private readonly log: Log,
  ) {}

  /** Undefined when there is nothing left to tell. `given`: a text to try, which has been checked. */
  async write(occasion: ApplicationOccasion, locale: Locale, given?: MailText): Promise<ToldLetter | undefined> {
    const application = await this.facts.application(occasion.applicationId, occasion.snapshotId);
    if (application === undefined || (occasion.mail === 'application-submitted' && application.receiptNumber === null)) return undefined;
    const decision = occasion.decisionId === undefined ? occasion.decision : await this.facts.decision(occasion.decisionId);
    if (decision === undefined && occasion.mail.startsWith('decision-')) return undefined;
    const sender = await this.facts.sender(application.institutionId);
    const text = given ?? (await this.textOf(application.institutionId, occasion.mail, locale));
    const material = this.material(application, occasion, sender, decision);
    return { letter: letterFromText(text, applicationValues(material, locale)), sender, accountId: application.accountId };
  }

  /** Undefined when the committee is no more, or has no address or nothing that it asks to be told. */
  async writeToCommittee(mail: CommitteeMail, committeeId: string, told: Told): Promise<CommitteeLetter | undefined> {
    const committee = await this.facts.committee(committeeId);
    if (committee === undefined || committee.contactAddress === null) return undefined;
    const { submissions, acceptances, withdrawals, language } = committee.alerts;
    if (!submissions && !acceptances && !withdrawals) return undefined;
    const sender = await this.facts.sender(committee.institutionId);
    const text = await this.textOf(committee.institutionId, mail, language);
    return { letter: letterFromText(text, alertValues(committee, told, sender.name, this.publicUrl, language)), sender, address: committee.contactAddress, language };
  }

  /** A text that a change of its variables has broken loses no mail: the delivered one goes out, and the editor shows the other as broken. */
  private async textOf(institutionId: string, mail: WordedMail, locale: Locale): Promise<MailText> {
    const delivered = deliveredTexts[locale][mail];
    const own = await this.facts.ownText(institutionId, mail, locale);
    const problems = own === undefined ? [] : problemsOf(mail, own);
    if (own === undefined || problems.length === 0) return own ?? delivered;
    this.log.warn({ institutionId, mail, language: locale, problems: problems.length }, 'the text of a mail is broken: the delivered one is used');
    return delivered;
  }

  private material(application: ApplicationForMail, { applicationId, told }: ApplicationOccasion, sender: Sender, decision: DecidedFacts | undefined): Material {
    return {
      ...application, applicationId, told, decision, publicUrl: this.publicUrl, institutionName: sender.name,
      contactAddress: application.contactAddress ?? sender.contactAddress,
    };
  }
}
