import type { MailText } from '../model/letter-from-text';
import type { DecisionMail } from './decision-texts.fr';

const subject = 'The decision on your application is published';

export const decisionTextsEn: Readonly<Record<DecisionMail, MailText>> = {
  'decision-admitted': {
    subject,
    body: `We are delighted to tell you that the committee has decided in favour of your application: a place is offered to you. Congratulations!

Programme: {{programme.title}}
Application number: {{application.reference}}
Answer expected before: {{answer.by}}

{{#if comment}}The committee adds:

{{comment}}
{{/if}}

To confirm that you take this place, or to withdraw, open your application and choose your answer.{{#if answer.by}} The place is kept for you until the date given; without an answer from you it will then be offered to somebody else.{{/if}}

[Answer]({{application.link}})`,
  },
  'decision-rejected': {
    subject,
    body: `The committee has examined your application with care. We are sorry to tell you that it was not selected.

Programme: {{programme.title}}
Application number: {{application.reference}}
Reason: {{reason}}

{{#if comment}}The committee adds:

{{comment}}
{{/if}}

We know how much work and hope go into an application, and thank you for your interest in this programme. This decision is about this application only: your other ones, if you have any, take their course.

{{#if contact.address}}Would you like to know more, or does something seem wrong? Write to {{contact.address}} and quote your application number.{{/if}}

You will find this decision on the page of your application:

[Open my application]({{application.link}})`,
  },
  'decision-waiting-list': {
    subject,
    body: `The committee has examined your application with interest. A place cannot be offered to you for now; you are on the waiting list.

Programme: {{programme.title}}
Application number: {{application.reference}}
Your rank: {{rank}}

{{#if comment}}The committee adds:

{{comment}}
{{/if}}

Each place that is given back is offered to the people on the list, in order. If your rank improves or a place becomes free for you, a mail lets you know. There is nothing that you need to do until then.

[Follow my application]({{application.link}})`,
  },
  'decision-on-hold': {
    subject,
    body: `The committee has examined your application. It keeps it on hold and will decide later.

Programme: {{programme.title}}
Application number: {{application.reference}}

{{#if comment}}The committee adds:

{{comment}}
{{/if}}

There is nothing that you need to do: what comes next will be announced to you by mail.

[Follow my application]({{application.link}})`,
  },
  'decision-preselected': {
    subject,
    body: `Your application is preselected: the committee invites you to the next step of the selection.

Programme: {{programme.title}}
Application number: {{application.reference}}
Date and time: {{appointment.at}}
Place: {{appointment.place}}

{{#if comment}}The committee adds:

{{comment}}
{{/if}}

Please arrive a few minutes early and bring an identity document.{{#if contact.address}} If you cannot come, or need an arrangement, write as soon as possible to {{contact.address}} and quote your application number.{{/if}}

[Open my application]({{application.link}})`,
  },
  'waiting-list-rank-changed': {
    subject: 'News about your application',
    body: `You have moved up on the waiting list.

Programme: {{programme.title}}
Application number: {{application.reference}}
Your new rank: {{rank}}

If a place becomes free for you, a mail lets you know. There is nothing that you need to do until then.

[Follow my application]({{application.link}})`,
  },
  'answer-accepted': {
    subject: 'Your answer is recorded',
    body: `You have confirmed that you take the place offered to you. Your answer is recorded: welcome!

Programme: {{programme.title}}
Application number: {{application.reference}}
Answer recorded on: {{answer.at}}

The institution will tell you about the next steps. If your plans change, please withdraw as soon as possible on the page of your application: somebody else may be waiting for this place.

[Open my application]({{application.link}})`,
  },
  'answer-declined': {
    subject: 'Your answer is recorded',
    body: `Your withdrawal is recorded{{#if answer.wasAccepted}}: you give back the place that you had accepted{{/if}}. Thank you for letting us know; the place can be offered to somebody else.

Programme: {{programme.title}}
Application number: {{application.reference}}
Answer recorded on: {{answer.at}}

We wish you every success with your plans. Your other applications, if you have any, have not changed.

{{#if contact.address}}Did this answer not come from you? Write at once to {{contact.address}} and quote your application number.{{/if}}

[Open my application]({{application.link}})`,
  },
  'answer-expired': {
    subject: 'The date for your answer has passed',
    body: `The date has passed and we have not received your answer. The place that was kept for you is therefore free again.

Programme: {{programme.title}}
Application number: {{application.reference}}
Answer expected before: {{answer.by}}

{{#if contact.address}}Did something unforeseen hold you up? Write as soon as possible to {{contact.address}} and quote your application number: we will see with you what is still possible.{{/if}}

[Open my application]({{application.link}})`,
  },
  'answer-due': {
    subject: 'Your answer is expected',
    body: `A place is offered to you, and we do not have your answer yet. The place is kept for you until the date given.

Programme: {{programme.title}}
Application number: {{application.reference}}
Answer expected before: {{answer.by}}

To confirm that you take this place, or to withdraw, open your application and choose your answer. After this date the place will be offered to somebody else.

[Answer]({{application.link}})`,
  },
};
