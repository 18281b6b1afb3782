import type { MailText } from '../model/letter-from-text';
import type { CommitteeMail } from '../model/template-name';

export const committeeTextsFr: Readonly<Record<CommitteeMail, MailText>> = {
  'committee-alert': {
    subject: 'Candidatures de la commission : du nouveau',
    body: `Voici ce qui s’est passé depuis le dernier courriel dans les candidatures que votre commission examine.

Commission : {{committee.name}}
{{#if alert.submitted}}Candidatures transmises : {{alert.submitted}}
{{/if}}{{#if alert.accepted}}Places acceptées : {{alert.accepted}}
{{/if}}{{#if alert.withdrawn}}Désistements : {{alert.withdrawn}}
{{/if}}

[Voir les candidatures]({{committee.link}})

Votre commission reçoit au plus un courriel par heure. Le choix de ces alertes se fait avec le gestionnaire de votre centre de candidature.`,
  },
};
