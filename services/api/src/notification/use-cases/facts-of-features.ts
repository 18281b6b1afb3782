import { applicationFacts } from '../../applications/contract';
import { codeSent, mintActivationLink, mintResetLink, mintSignInCode, recipientOf } from '../../identity/contract';
import { NotFound } from '../../kernel/errors';
import type { Parts } from '../../kernel/feature';
import { currentInstitution } from '../../offer/contract';
import type { MailFacts, Sender } from './mail-facts';

/** Accounts can exist before the first institution is entered. */
const unnamed: Sender = { name: { fr: 'Parvis', en: 'Parvis' }, timeZone: 'Europe/Paris' };

export function factsOfFeatures(parts: Parts): MailFacts {
  const { reads } = parts;
  return {
    recipient: (accountId) => recipientOf(reads, accountId),
    sender: async () => {
      try {
        return await currentInstitution(reads);
      } catch (error) {
        if (error instanceof NotFound) return unnamed;
        throw error;
      }
    },
    activationLink: (accountId) => mintActivationLink(parts, accountId),
    resetLink: (accountId) => mintResetLink(parts, accountId),
    signInCode: (codeId) => mintSignInCode(parts, codeId),
    codeSent: (codeId) => codeSent(parts, codeId),
    application: (applicationId, snapshotId) => applicationFacts(reads, applicationId, snapshotId),
  };
}
