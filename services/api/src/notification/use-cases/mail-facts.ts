import type { LocalizedText } from '../../kernel/locale';
import type { ApplicationFacts } from '../../applications/contract';
import type { MintedCode, MintedLink, Recipient } from '../../identity/contract';

export interface Sender {
  readonly name: LocalizedText;
  readonly timeZone: string;
}

/** With the fingerprint of each document where it is known. */
export type ApplicationForMail = Omit<ApplicationFacts, 'documents'> & {
  readonly documents: readonly (ApplicationFacts['documents'][number] & { readonly sha256?: string | null })[];
};

/**
 * What mails say, asked of the features that know it, at the moment of sending. Links and codes are made by the asking;
 * undefined means that there is nothing to send any more.
 */
export interface MailFacts {
  recipient(accountId: string): Promise<Recipient | undefined>;
  sender(): Promise<Sender>;
  activationLink(accountId: string): Promise<MintedLink | undefined>;
  resetLink(accountId: string): Promise<MintedLink | undefined>;
  signInCode(codeId: string): Promise<MintedCode | undefined>;
  /** The code has been handed over: its lifetime begins. */
  codeSent(codeId: string): Promise<void>;
  /** As the submission froze it that is named; else as it is. */
  application(applicationId: string, snapshotId?: string): Promise<ApplicationForMail | undefined>;
}
