import type { Subject } from './subject';
import { fresh, type Rights } from './right';

const versioned = ({ applicationId, version }: Subject) => ({ applicationId, version });
const selected = ({ applicationId }: Subject) => ({ applicationIds: [applicationId] });
const ofInstitution = ({ institutionId }: Subject) => ({ institutionId });
const letter = (kind: string) => ({ institutionId }: Subject) => ({ institutionId, kind, language: 'FR', version: 0 });

export const decisionRights: Rights = {
  proposeDecision: { who: 'COMMITTEE_MEMBER', on: 'complete', with: (subject) => ({ ...versioned(subject), type: 'ADMITTED' }), answer: 'Application' },
  withdrawProposal: { who: 'COMMITTEE_MEMBER', on: 'proposal', with: versioned, answer: 'Application' },
  publishDecision: { who: 'CENTRE_MANAGER', on: 'proposal', with: versioned, answer: 'Application' },
  proposeRoute: { who: 'COMMITTEE_MEMBER', on: 'complete', with: (subject) => ({ ...versioned(subject), route: 'SELECTIVE' }), answer: 'Application' },
  validateRoute: { who: 'CENTRE_MANAGER', on: 'route', with: versioned, answer: 'Application' },

  ownProposals: { who: 'READER' },
  previewPublication: { who: 'READER', on: 'proposal', with: selected },
  publishDecisions: { who: 'CENTRE_MANAGER', on: 'proposal', with: (subject) => ({ ...selected(subject), idempotencyKey: subject.applicationId }), answer: 'PublicationRun' },
  publicationRun: { who: 'KEEPER', on: 'run', with: ({ id }) => ({ id }) },
  decideApplications: { who: 'COMMITTEE_MEMBER', on: 'complete', with: (subject) => ({ rows: [{ ...versioned(subject), act: 'PROPOSE', type: 'ADMITTED' }], idempotencyKey: subject.applicationId }), answer: 'DecisionRun' },
  decisionRun: { who: 'KEEPER', on: 'run', with: ({ id }) => ({ id }) },
  judgeDocuments: { who: 'COMMITTEE_MEMBER', on: 'submitted', with: ({ documentId, version, applicationId }) => ({ rows: [{ documentId, version, verdict: 'ACCEPTED' }], idempotencyKey: applicationId }), answer: 'VerdictRun' },
  verdictRun: { who: 'KEEPER', on: 'verdicts', with: ({ id }) => ({ id }) },

  waitingLists: { who: 'READER', on: 'waiting', select: '{ intakeId }', lists: ({ intakeId }) => intakeId },
  waitingList: { who: 'READER', on: 'waiting', with: ({ intakeId }) => ({ intakeId }), applicant: 'NOT_FOUND' },
  simulatePromotion: { who: 'READER', on: 'waiting', with: ({ intakeId }) => ({ intakeId, freedPlaces: 1 }), applicant: 'NOT_FOUND' },
  offerFreePlaces: { who: 'CENTRE_MANAGER', on: 'waiting', with: ({ intakeId }) => ({ intakeId, applicationIds: [] }), applicant: 'NOT_FOUND', answer: 'Refused' },
  whyThisRank: { who: 'READER', owner: true, on: 'waiting', with: ({ applicationId }) => ({ applicationId }) },

  decisionReasons: { who: 'READER', whole: true, on: 'reason', with: ofInstitution },
  saveDecisionReason: {
    who: 'CENTRE_MANAGER', whole: true, on: 'reason', answer: 'DecisionReason',
    with: ({ id, institutionId }) => ({ id, institutionId, code: fresh('R'), labelFr: 'Prérequis', labelEn: 'Prerequisites', position: 1, isInService: true, version: 1 }),
  },
  deleteDecisionReason: { who: 'CENTRE_MANAGER', whole: true, on: 'reason', with: ({ id }) => ({ id }), answer: 'Done' },
  letterTemplates: { who: 'READER', whole: true, on: 'place', with: ofInstitution },
  saveLetterTemplate: { who: 'ADMINISTRATOR', whole: true, on: 'place', with: (subject) => ({ ...letter('ADMISSION')(subject), body: 'Vous êtes admis.' }), answer: 'LetterTemplate' },
  resetLetterTemplate: { who: 'ADMINISTRATOR', whole: true, on: 'place', with: letter('REFUSAL'), answer: 'LetterTemplate' },
};

/** The words of an institution are chosen by those who administer the whole of it; everybody else's answer is about nothing. */
export const mailRights: Rights = {
  mailJournal: { who: 'READER', on: 'submitted', with: ({ applicationId }) => ({ applicationId }) },
  committeeMailJournal: { who: 'CENTRE_MANAGER', on: 'committee', with: ({ id }) => ({ committeeId: id }), below: 'NOT_FOUND' },
  resendMail: { who: 'CENTRE_MANAGER', on: 'mail', with: ({ id }) => ({ id }), answer: 'MailJournalEntry' },
  previewMail: { who: 'READER', on: 'submitted', with: ({ applicationId }) => ({ applicationId, event: 'APPLICATION_MARKED_COMPLETE' }), answer: 'MailPreview' },
  mailTexts: { who: 'ADMINISTRATOR' },
  saveMailText: { who: 'ADMINISTRATOR', with: () => ({ event: 'ANSWER_DUE', language: 'FR', subject: 'Votre réponse', body: '{{answer.by}}', version: 0 }), answer: 'MailText' },
  resetMailText: { who: 'ADMINISTRATOR', with: () => ({ event: 'ANSWER_DUE', language: 'EN', version: 0 }), answer: 'MailText' },
};
