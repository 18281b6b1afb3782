import type { MailText } from '../model/letter-from-text';
import type { CommitteeMail } from '../model/template-name';

export const committeeTextsEn: Readonly<Record<CommitteeMail, MailText>> = {
  'committee-alert': {
    subject: 'News of the committee’s applications',
    body: `This is what has happened since the last mail to the applications that your committee examines.

Committee: {{committee.name}}
{{#if alert.submitted}}Applications submitted: {{alert.submitted}}
{{/if}}{{#if alert.accepted}}Places accepted: {{alert.accepted}}
{{/if}}{{#if alert.withdrawn}}Places declined or given back: {{alert.withdrawn}}
{{/if}}

[See the applications]({{committee.link}})

Your committee receives at most one mail an hour. The manager of your admission centre chooses these alerts with you.`,
  },
};
