import type { ApplicationFacts, AskedFacts } from '../../applications/contract';
import type { DecisionFacts } from '../../decisions/contract';
import type { MintedCode, MintedLink, Recipient } from '../../identity/contract';
import type { Locale, LocalizedText } from '../../kernel/locale';
import type { CommitteeFacts } from '../../offer/contract';
import type { MailText } from '../model/letter-from-text';
import type { WordedMail } from '../model/template-name';

export interface Sender {
  readonly name: LocalizedText;
  readonly timeZone: string;
  readonly contactAddress: string;
}

/** With the fingerprint of each document where it is known. */
export type ApplicationForMail = Omit<ApplicationFacts, 'documents' | 'committee'> & {
  readonly committee?: ApplicationFacts['committee'];
  readonly documents: readonly (Omit<ApplicationFacts['documents'][number], 'sha256'> & { readonly sha256?: string | null })[];
};

/** What mails about applications say, asked of the features that know it. */
export interface ApplicationMailFacts {
  /** As the submission froze it that is named; else as it is. */
  application(applicationId: string, snapshotId?: string): Promise<ApplicationForMail | undefined>;
  asked(applicationId: string): Promise<AskedFacts | undefined>;
  decision(decisionId: string): Promise<DecisionFacts | undefined>;
  committee(committeeId: string): Promise<CommitteeFacts | undefined>;
  /** An institution's own words, where it has some. */
  ownText(institutionId: string, mail: WordedMail, language: Locale): Promise<MailText | undefined>;
  /** Whose mail it is; without an institution, the one of this house. */
  sender(institutionId?: string): Promise<Sender>;
}

/**
 * What mails say, at the moment of sending. Links and codes are made by the asking; undefined means that there is nothing to
 * send any more.
 */
export interface MailFacts extends ApplicationMailFacts {
  recipient(accountId: string): Promise<Recipient | undefined>;
  activationLink(accountId: string): Promise<MintedLink | undefined>;
  resetLink(accountId: string): Promise<MintedLink | undefined>;
  signInCode(codeId: string): Promise<MintedCode | undefined>;
  /** The code has been handed over: its lifetime begins. */
  codeSent(codeId: string): Promise<void>;
}
