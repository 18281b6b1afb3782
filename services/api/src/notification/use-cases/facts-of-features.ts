import { applicationFacts, askedFacts } from '../../applications/contract';
import { decisionFacts } from '../../decisions/contract';
import { codeSent, mintActivationLink, mintResetLink, mintSignInCode, recipientOf } from '../../identity/contract';
import { NotFound } from '../../kernel/errors';
import type { Parts } from '../../kernel/feature';
import { committeeById, currentInstitution, institutionById } from '../../offer/contract';
import { ownText } from '../store/mail-text.reads';
import type { MailFacts, Sender } from './mail-facts';

/** Accounts can exist before the first institution is entered. */
const unnamed: Sender = { name: { fr: 'Parvis', en: 'Parvis' }, timeZone: 'Europe/Paris', contactAddress: '' };

export function factsOfFeatures(parts: Parts): MailFacts {
  const { reads } = parts;
  return {
    recipient: (accountId) => recipientOf(reads, accountId),
    sender: async (institutionId) => {
      const named = institutionId === undefined ? undefined : (await institutionById.batch(reads, [institutionId])).get(institutionId);
      if (named !== undefined) return named;
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
    asked: (applicationId) => askedFacts(reads, applicationId),
    decision: (decisionId) => decisionFacts(reads, decisionId),
    committee: async (committeeId) => (await committeeById.batch(reads, [committeeId])).get(committeeId),
    ownText: (institutionId, mail, language) => ownText(reads, institutionId, mail, language),
  };
}
