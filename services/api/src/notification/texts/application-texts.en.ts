import type { MailText } from '../model/letter-from-text';
import type { FileMail } from './application-texts.fr';

export const applicationTextsEn: Readonly<Record<FileMail, MailText>> = {
  'application-created': {
    subject: 'Your application has been created: it still has to be submitted',
    body: `Your application has been created. It has not been submitted yet: nobody will look at it before that.

Programme: {{programme.title}}
Application number: {{application.reference}}
Deadline: {{application.returnDeadline}}

Upload the documents asked for, then submit your application before the deadline:

[Complete my application]({{application.link}})`,
  },
  'application-submitted': {
    subject: 'Receipt of your application',
    body: `Your application is submitted. This mail is its receipt: keep it.

Programme: {{programme.title}}
Application number: {{application.reference}}
Receipt number: {{receipt.number}}
Submitted on: {{application.submittedAt}}
Fingerprint of the file (SHA-256): {{receipt.fingerprint}}

{{#if receipt.documents}}Documents submitted:
{{receipt.documents}}
{{/if}}

What happens next? Your documents will be checked. If one is missing or cannot be read, a mail will let you know. The committee then looks at your file, and its decision is announced to you in the same way. You can no longer change your application; you can follow where it stands:

[Follow my application]({{application.link}})`,
  },
  'application-cancelled': {
    subject: 'Your application is cancelled',
    body: `Your application is cancelled. It will not be examined.

Programme: {{programme.title}}
Application number: {{application.reference}}

{{#if comment}}Why it is cancelled:

{{comment}}
{{/if}}

While the programme is open you can apply for it again. Your other applications have not changed:

[See my applications]({{applications.link}})`,
  },
  'application-marked-incomplete': {
    subject: 'Your application needs a few additions',
    body: `Your file has been read. Before your application can be examined, a few points have to be added or mended.

Programme: {{programme.title}}
Application number: {{application.reference}}
To be completed and submitted before: {{application.returnDeadline}}

{{#if documents.refused}}Documents to replace:
{{documents.refused}}
{{/if}}

{{#if documents.expected}}Documents still expected:
{{documents.expected}}
{{/if}}

{{#if comment}}What you are asked for:

{{comment}}
{{/if}}

Everything that you have already given is kept. Once these points are settled, submit your application again: this is what tells us that you have finished.

[Complete my application]({{application.link}})

{{#if contact.address}}Is something unclear? Write to {{contact.address}} and quote your application number.{{/if}}`,
  },
  'application-marked-complete': {
    subject: 'Your file is complete',
    body: `Good news: your file has been checked and it is complete. You have nothing else to provide.

Programme: {{programme.title}}
Application number: {{application.reference}}

The committee will now examine your application. Its decision will be announced to you by mail, and you will find it here:

[Follow my application]({{application.link}})`,
  },
  'application-returned-to-draft': {
    subject: 'You can change your application again',
    body: `Your application is handed back to you: it is no longer submitted, and you can change it again.

Programme: {{programme.title}}
Application number: {{application.reference}}
Deadline: {{application.returnDeadline}}

{{#if comment}}Why it is handed back:

{{comment}}
{{/if}}

Everything that you have already given is kept. Your application will only be examined once you have submitted it again: read it through, then submit it before the deadline.

[Go on with my application]({{application.link}})`,
  },
  'application-return-deadline-moved': {
    subject: 'The deadline of your application has changed',
    body: `The return date of your application has changed. This is the one that counts from now on.

Programme: {{programme.title}}
Application number: {{application.reference}}
New deadline: {{application.returnDeadline}}

{{#if comment}}Why this date has changed:

{{comment}}
{{/if}}

If your application is still to be submitted, please do so before this date. If it is submitted already, you have nothing to do.

[Open my application]({{application.link}})`,
  },
};
