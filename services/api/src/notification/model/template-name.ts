export type AccountMail =
  | 'activation' | 'known-address' | 'credentials-forgotten' | 'sign-in-code' | 'password-instead' | 'password-changed'
  | 'function-granted' | 'function-dates-changed' | 'function-removed' | 'webhook-stopped' | 'token-created' | 'token-ends-soon';

/** Mails about an application and its decisions: the institution may put them into its own words. */
export const applicationMails = [
  'application-created',
  'application-submitted',
  'application-cancelled',
  'application-marked-incomplete',
  'application-marked-complete',
  'application-returned-to-draft',
  'application-return-deadline-moved',
  'decision-admitted',
  'decision-rejected',
  'decision-waiting-list',
  'decision-on-hold',
  'decision-preselected',
  'waiting-list-rank-changed',
  'answer-accepted',
  'answer-declined',
  'answer-expired',
  'answer-due',
] as const;

export type ApplicationMail = (typeof applicationMails)[number];

/** Mails to a committee, at its contact address. */
export const committeeMails = ['committee-alert'] as const;
export type CommitteeMail = (typeof committeeMails)[number];

/** What an institution may put into its own words. */
export const wordedMails = [...applicationMails, ...committeeMails] as const;
export type WordedMail = (typeof wordedMails)[number];

export type TemplateName = AccountMail | WordedMail;

export const isCommitteeMail = (name: string): name is CommitteeMail => committeeMails.some((mail) => mail === name);

const editable: ReadonlySet<string> = new Set(applicationMails);

export const isApplicationMail = (name: string): name is ApplicationMail => editable.has(name);
