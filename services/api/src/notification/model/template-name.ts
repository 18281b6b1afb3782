export type AccountMail = 'activation' | 'known-address' | 'credentials-forgotten' | 'sign-in-code' | 'password-changed' | 'function-granted' | 'function-removed' | 'webhook-stopped';

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

export type TemplateName = AccountMail | ApplicationMail;

const editable: ReadonlySet<string> = new Set(applicationMails);

export const isApplicationMail = (name: string): name is ApplicationMail => editable.has(name);
