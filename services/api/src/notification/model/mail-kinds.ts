import type { MailVariableName } from './mail-variables';
import { isCommitteeMail, type ApplicationMail, type WordedMail } from './template-name';

const everywhere: readonly MailVariableName[] = ['programme.title', 'application.reference', 'application.link', 'contact.address', 'institution.name',
  'committee.name', 'committee.president', 'committee.signatory', 'committee.signatoryTitle',
];

const toCommittees: readonly MailVariableName[] = ['alert.submitted', 'alert.accepted', 'alert.withdrawn', 'committee.link', 'committee.name', 'committee.president', 'institution.name'];

const own: Readonly<Record<ApplicationMail, readonly MailVariableName[]>> = {
  'application-created': ['application.returnDeadline'],
  'application-submitted': ['application.submittedAt', 'receipt.number', 'receipt.fingerprint', 'receipt.documents'],
  'application-cancelled': ['comment', 'applications.link'],
  'application-marked-incomplete': ['documents.refused', 'documents.expected', 'comment', 'application.returnDeadline'],
  'application-marked-complete': [],
  'application-returned-to-draft': ['comment', 'application.returnDeadline'],
  'application-return-deadline-moved': ['application.returnDeadline', 'comment'],
  'decision-admitted': ['answer.by', 'comment'],
  'decision-rejected': ['reason', 'comment'],
  'decision-waiting-list': ['rank', 'comment'],
  'decision-on-hold': ['comment'],
  'decision-preselected': ['appointment.at', 'appointment.place', 'comment'],
  'waiting-list-rank-changed': ['rank'],
  'answer-accepted': ['answer.at'],
  'answer-declined': ['answer.at', 'answer.wasAccepted'],
  'answer-expired': ['answer.by'],
  'answer-due': ['answer.by'],
};

/** What the body of each mail may name. */
export const variablesOf = (mail: WordedMail): readonly MailVariableName[] => (isCommitteeMail(mail) ? toCommittees : [...own[mail], ...everywhere]);

/** Locked screens show a subject: nothing of what was decided, asked or answered stands in it. */
const subjectVariables: readonly MailVariableName[] = ['programme.title', 'application.reference', 'institution.name'];
const committeeSubject: readonly MailVariableName[] = ['committee.name', 'institution.name'];

export const subjectVariablesOf = (mail: WordedMail): readonly MailVariableName[] => (isCommitteeMail(mail) ? committeeSubject : subjectVariables);
