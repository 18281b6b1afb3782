import { newId } from '../../src/kernel/ids';
import type { EventFacts } from '../../src/notification/use-cases/application-listeners';
import type { ApplicationForMail, MailFacts } from '../../src/notification/use-cases/mail-facts';

export const zoe = { accountId: newId('acc'), address: 'zoe@exemple.test', firstName: 'Ζωή', lastName: '<b>Ωνάση', login: 'EC1Q5P7N', language: 'fr' as const };
export const application: ApplicationForMail = {
  accountId: zoe.accountId, institutionId: newId('ins'), contactAddress: null, answerBy: null, reference: 'APP-42', programmeTitle: { fr: 'Master JANUS', en: 'JANUS master' }, returnDeadline: new Date('2026-12-12T22:59:59.999Z'),
  timeZone: 'Europe/Paris', submittedAt: new Date('2026-11-20T09:00:00Z'), receiptNumber: 'AR-1', sha256: 'a'.repeat(64),
  documents: [{ label: { fr: 'CV', en: 'CV' }, state: 'SENT', fileName: 'cv.pdf', sha256: 'b'.repeat(64) }, { label: { fr: 'Espagnol', en: 'Spanish' }, state: 'NOT_APPLICABLE', fileName: null, sha256: null }],
};

/** What the events of Zoé's application find in their transactions. */
export const knownEvents: EventFacts = {
  application: () => Promise.resolve({ accountId: zoe.accountId, committeeId: newId('com'), answerBy: null }),
  cancellationReason: () => Promise.resolve(null),
  history: () => Promise.resolve(undefined),
  decision: () => Promise.resolve(undefined),
};

/** What identity and applications would answer; each minting makes another secret. */
export class KnownFacts implements MailFacts {
  minted: string[] = [];
  handedOver: string[] = [];
  readFor: [string, string | undefined][] = [];
  obsolete = false;
  gone = false;
  constructor(private readonly now: () => Date) {}
  recipient = () => Promise.resolve(this.gone ? undefined : zoe);
  sender = () => Promise.resolve({ name: { fr: 'Université d’Exemple', en: 'Example University' }, timeZone: 'Europe/Paris', contactAddress: 'admissions@exemple.test' });
  activationLink = () => Promise.resolve(this.link());
  resetLink = () => Promise.resolve(this.link());
  signInCode = () => Promise.resolve(this.obsolete ? undefined : { address: 'zoe.typed@exemple.test', digits: this.remember(String(100_000 + this.minted.length)), validUntil: this.now(), lifetimeMinutes: 10 });
  codeSent = (codeId: string) => Promise.resolve(void this.handedOver.push(codeId));
  application = (id: string, snapshotId?: string) => Promise.resolve((this.readFor.push([id, snapshotId]), this.gone ? undefined : application));
  asked = () => Promise.resolve(undefined);
  decision = () => Promise.resolve(undefined);
  committee = () => Promise.resolve(undefined);
  ownText = () => Promise.resolve(undefined);
  private link = () => (this.obsolete ? undefined : { token: this.remember(`token-${String(this.minted.length)}`), validUntil: this.now() });
  private remember(secret: string): string {
    this.minted.push(secret);
    return secret;
  }
}
