import type { Log } from '../../kernel/log';
import type { MintedLink, Recipient } from '../../identity/contract';
import type { Letter, Template } from '../model/letter';
import { renderLetter, type RenderedLetter } from '../model/render-letter';
import { isApplicationMail, isCommitteeMail, type AccountMail, type CommitteeMail, type TemplateName } from '../model/template-name';
import type { ClaimedMail } from '../store/mail.store';
import { activation } from '../templates/activation';
import { credentialsForgotten } from '../templates/credentials-forgotten';
import { functionDatesChanged, functionGranted, functionRemoved, heldIn, type FunctionsChangedFacts } from '../templates/functions-changed';
import { knownAddress } from '../templates/known-address';
import { passwordChanged } from '../templates/password-changed';
import { passwordInstead } from '../templates/password-instead';
import { signInCode } from '../templates/sign-in-code';
import { tokenCreated, tokenEndsSoon, type AccessTokenFacts } from '../templates/access-token';
import { webhookStopped } from '../templates/webhook-stopped';
import { ApplicationLetters } from './application-letters';
import type { MailFacts, Sender } from './mail-facts';

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

interface Written {
  readonly letter: Composition;
  readonly sender: Sender;
}

const refOf = (mail: ClaimedMail, name: string): string => mail.refs[name] ?? '';

/** Puts a mail into words when it is about to leave; undefined when there is nobody or nothing left to tell. */
export class ComposeMail {
  private readonly accountMails: Readonly<Record<AccountMail, Composer>>;
  private readonly letters: ApplicationLetters;

  constructor(
    private readonly facts: MailFacts,
    private readonly publicUrl: string,
    log: Log,
  ) {
    this.accountMails = this.composers();
    this.letters = new ApplicationLetters(facts, publicUrl, log);
  }

  async execute(mail: ClaimedMail): Promise<ComposedMail | undefined> {
    if (isCommitteeMail(mail.template)) return this.toCommittee(mail.template, mail);
    const to = mail.accountId === null ? undefined : await this.facts.recipient(mail.accountId);
    if (to === undefined) return undefined;
    const written = await this.write(mail.template, mail, to);
    if (written === undefined) return undefined;
    const { letter, sender } = written;
    const { language, firstName, lastName } = to;
    const content = renderLetter(letter, { locale: language, firstName, lastName, institution: sender.name[language] });
    return { address: letter.address ?? to.address, language, content };
  }

  private async toCommittee(template: CommitteeMail, { committeeId, told }: ClaimedMail): Promise<ComposedMail | undefined> {
    const written = committeeId === null ? undefined : await this.letters.writeToCommittee(template, committeeId, told);
    if (written === undefined) return undefined;
    const { letter, sender, address, language } = written;
    return { address, language, content: renderLetter(letter, { locale: language, firstName: '', lastName: '', institution: sender.name[language] }) };
  }

  private async write(template: Exclude<TemplateName, CommitteeMail>, mail: ClaimedMail, to: Recipient): Promise<Written | undefined> {
    const { refs, told } = mail;
    if (isApplicationMail(template)) {
      const { snapshotId, decisionId } = refs;
      return this.letters.write({ mail: template, applicationId: refOf(mail, 'applicationId'), snapshotId, decisionId, told }, to.language);
    }
    const sender = await this.facts.sender();
    const letter = await this.accountMails[template]({ mail, to, timeZone: sender.timeZone });
    return letter && { letter, sender };
  }

  private functions(template: Template<FunctionsChangedFacts>, mail: ClaimedMail, to: Recipient): Promise<Composition | undefined> {
    const held = heldIn(refOf(mail, 'held'));
    return Promise.resolve(held && template[to.language]({ held, page: `${this.publicUrl}/cockpit`, forgottenPage: `${this.publicUrl}/forgotten`, startsOn: mail.refs['startsOn'], endsOn: mail.refs['endsOn'] }));
  }

  private token(template: Template<AccessTokenFacts>, { mail, to, timeZone }: Occasion): Promise<Composition> {
    return Promise.resolve(template[to.language]({ token: refOf(mail, 'tokenName'), endsAt: new Date(refOf(mail, 'endsAt')), timeZone, page: `${this.publicUrl}/cockpit/tokens` }));
  }

  private composers(): Readonly<Record<AccountMail, Composer>> {
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
      'function-granted': ({ mail, to }) => this.functions(functionGranted, mail, to),
      'function-dates-changed': ({ mail, to }) => this.functions(functionDatesChanged, mail, to),
      'function-removed': ({ mail, to }) => this.functions(functionRemoved, mail, to),
      'webhook-stopped': ({ mail, to, timeZone }) =>
        Promise.resolve(webhookStopped[to.language]({ webhook: refOf(mail, 'webhookName'), stoppedAt: mail.orderedAt, timeZone, page: `${this.publicUrl}/cockpit/webhooks` })),
      'token-created': (occasion) => this.token(tokenCreated, occasion),
      'token-ends-soon': (occasion) => this.token(tokenEndsSoon, occasion),
      'password-instead': ({ to }) => Promise.resolve(passwordInstead[to.language]({ login: to.login, signInPage: `${this.publicUrl}/sign-in`, forgottenPage: `${this.publicUrl}/forgotten` })),
      'password-changed': ({ mail, to, timeZone }: Occasion) =>
        Promise.resolve(passwordChanged[to.language]({ login: to.login, changedAt: mail.orderedAt, timeZone, forgottenPage: `${this.publicUrl}/forgotten` })),
    };
  }
}

interface LinkFacts {
  readonly login: string;
  readonly link: string;
  readonly validUntil: Date;
  readonly timeZone: string;
}
