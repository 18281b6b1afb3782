import type { MintedLink, Recipient } from '../../identity/contract';
import type { Letter, Template } from '../model/letter';
import { renderLetter, type RenderedLetter } from '../model/render-letter';
import type { TemplateName } from '../model/template-name';
import type { ClaimedMail } from '../store/mail.store';
import { activation } from '../templates/activation';
import { applicationCancelled } from '../templates/application-cancelled';
import { applicationCreated } from '../templates/application-created';
import { applicationSubmitted } from '../templates/application-submitted';
import { credentialsForgotten } from '../templates/credentials-forgotten';
import { knownAddress } from '../templates/known-address';
import { passwordChanged } from '../templates/password-changed';
import { signInCode } from '../templates/sign-in-code';
import type { ApplicationForMail, MailFacts } from './mail-facts';

interface Occasion {
  readonly mail: ClaimedMail;
  readonly to: Recipient;
  readonly timeZone: string;
}

/** A letter, and its own address where it may go nowhere else. */
type Composition = Letter & { readonly address?: string };
type Composer = (occasion: Occasion) => Promise<Composition | undefined>;

export interface ComposedMail {
  readonly address: string;
  readonly language: Recipient['language'];
  readonly content: RenderedLetter;
}

const refOf = (mail: ClaimedMail, name: string): string => mail.refs[name] ?? '';

/** Puts a mail into words when it is about to leave; undefined when there is nobody or nothing left to tell. */
export class ComposeMail {
  private readonly composers: Readonly<Record<TemplateName, Composer>>;

  constructor(
    private readonly facts: MailFacts,
    private readonly publicUrl: string,
  ) {
    this.composers = { ...this.accountMails(), ...this.applicationMails() };
  }

  async execute(mail: ClaimedMail): Promise<ComposedMail | undefined> {
    const to = await this.facts.recipient(mail.accountId);
    if (to === undefined) return undefined;
    const sender = await this.facts.sender();
    const letter = await this.composers[mail.template]({ mail, to, timeZone: sender.timeZone });
    if (letter === undefined) return undefined;
    const { language, firstName, lastName } = to;
    const content = renderLetter(letter, { locale: language, firstName, lastName, institution: sender.name[language] });
    return { address: letter.address ?? to.address, language, content };
  }

  private accountMails() {
    const link = (page: string, template: Template<LinkFacts>, mint: (accountId: string) => Promise<MintedLink | undefined>): Composer =>
      async ({ to, timeZone }) => {
        const minted = await mint(to.accountId);
        return minted && template[to.language]({ login: to.login, link: `${this.publicUrl}/${page}#${minted.token}`, validUntil: minted.validUntil, timeZone });
      };
    return {
      activation: link('validate', activation, (id) => this.facts.activationLink(id)),
      'known-address': link('reset', knownAddress, (id) => this.facts.resetLink(id)),
      'credentials-forgotten': link('reset', credentialsForgotten, (id) => this.facts.resetLink(id)),
      'sign-in-code': async ({ mail, to }: Occasion) => {
        const minted = await this.facts.signInCode(refOf(mail, 'codeId'));
        return minted && { ...signInCode[to.language](minted), address: minted.address };
      },
      'password-changed': ({ mail, to, timeZone }: Occasion) =>
        Promise.resolve(passwordChanged[to.language]({ login: to.login, changedAt: mail.orderedAt, timeZone, forgottenPage: `${this.publicUrl}/forgotten` })),
    };
  }

  private applicationMails() {
    const about = (write: (application: ApplicationForMail, to: Recipient, page: string) => Letter | undefined): Composer =>
      async ({ mail, to }) => {
        const id = refOf(mail, 'applicationId');
        const application = await this.facts.application(id, mail.refs['snapshotId']);
        return application && write(application, to, `${this.publicUrl}/applications/${id}`);
      };
    return {
      'application-created': about((application, { language }, page) =>
        applicationCreated[language]({ ...application, programmeTitle: application.programmeTitle[language], page })),
      'application-submitted': about((application, { language }, page) => receipt(application, language, page)),
      'application-cancelled': about(({ reference, programmeTitle }, { language }) =>
        applicationCancelled[language]({ reference, programmeTitle: programmeTitle[language], page: `${this.publicUrl}/applications` })),
    };
  }
}

interface LinkFacts {
  readonly login: string;
  readonly link: string;
  readonly validUntil: Date;
  readonly timeZone: string;
}

function receipt(application: ApplicationForMail, language: Recipient['language'], page: string): Letter | undefined {
  const { submittedAt, receiptNumber, documents } = application;
  if (submittedAt === null || receiptNumber === null) return undefined;
  const sent = documents.filter(({ fileName }) => fileName !== null);
  return applicationSubmitted[language]({
    ...application, submittedAt, receiptNumber, page,
    programmeTitle: application.programmeTitle[language],
    documents: sent.map(({ label, fileName, sha256 }) => ({ label: label[language], fileName, sha256: sha256 ?? null })),
  });
}
