import type { MailText } from '../model/letter-from-text';
import type { ApplicationMail } from '../model/template-name';
import type { FileMail } from './application-texts.fr';

export type DecisionMail = Exclude<ApplicationMail, FileMail>;

const subject = 'La décision sur votre candidature est publiée';

export const decisionTextsFr: Readonly<Record<DecisionMail, MailText>> = {
  'decision-admitted': {
    subject,
    body: `Nous avons le plaisir de vous annoncer que la commission a rendu un avis favorable sur votre candidature : une place vous est proposée. Toutes nos félicitations !

Formation : {{programme.title}}
Numéro de candidature : {{application.reference}}
Réponse attendue avant : {{answer.by}}

{{#if comment}}La commission ajoute :

{{comment}}
{{/if}}

Pour confirmer que vous prenez cette place, ou pour vous désister, ouvrez votre candidature et choisissez votre réponse.{{#if answer.by}} La place vous est réservée jusqu’à la date indiquée ; sans réponse de votre part, elle sera ensuite proposée à une autre personne.{{/if}}

[Répondre]({{application.link}})`,
  },
  'decision-rejected': {
    subject,
    body: `La commission a examiné votre candidature avec attention. Nous avons le regret de vous annoncer qu’elle n’a pas été retenue.

Formation : {{programme.title}}
Numéro de candidature : {{application.reference}}
Motif : {{reason}}

{{#if comment}}La commission ajoute :

{{comment}}
{{/if}}

Nous savons le travail et l’espoir que représente une candidature, et nous vous remercions de l’intérêt que vous portez à cette formation. Cette décision ne concerne que cette candidature : les autres, si vous en avez, suivent leur cours.

{{#if contact.address}}Vous souhaitez des précisions, ou une information vous paraît inexacte ? Écrivez à {{contact.address}}, en rappelant votre numéro de candidature.{{/if}}

Vous retrouvez cette décision sur la page de votre candidature :

[Ouvrir ma candidature]({{application.link}})`,
  },
  'decision-waiting-list': {
    subject,
    body: `La commission a examiné votre candidature avec intérêt. Une place ne peut pas vous être proposée pour le moment ; vous êtes sur la liste complémentaire.

Formation : {{programme.title}}
Numéro de candidature : {{application.reference}}
Votre rang : {{rank}}

{{#if comment}}La commission ajoute :

{{comment}}
{{/if}}

Chaque place rendue est proposée aux personnes de la liste, dans l’ordre. Si votre rang s’améliore ou si une place se libère pour vous, un courriel vous en avertit. Vous n’avez aucune démarche à faire d’ici là.

[Suivre ma candidature]({{application.link}})`,
  },
  'decision-on-hold': {
    subject,
    body: `La commission a examiné votre candidature. Elle la garde sur liste d’attente et se prononcera plus tard.

Formation : {{programme.title}}
Numéro de candidature : {{application.reference}}

{{#if comment}}La commission ajoute :

{{comment}}
{{/if}}

Vous n’avez aucune démarche à faire : la suite vous sera annoncée par courriel.

[Suivre ma candidature]({{application.link}})`,
  },
  'decision-preselected': {
    subject,
    body: `Votre candidature est présélectionnée : la commission vous invite à la suite de la sélection.

Formation : {{programme.title}}
Numéro de candidature : {{application.reference}}
Date et heure : {{appointment.at}}
Lieu : {{appointment.place}}

{{#if comment}}La commission ajoute :

{{comment}}
{{/if}}

Prévoyez d’arriver quelques minutes en avance, avec une pièce d’identité.{{#if contact.address}} Si vous ne pouvez pas venir, ou si vous avez besoin d’un aménagement, écrivez dès que possible à {{contact.address}}, en rappelant votre numéro de candidature.{{/if}}

[Ouvrir ma candidature]({{application.link}})`,
  },
  'waiting-list-rank-changed': {
    subject: 'Du nouveau pour votre candidature',
    body: `Vous avancez sur la liste complémentaire.

Formation : {{programme.title}}
Numéro de candidature : {{application.reference}}
Votre nouveau rang : {{rank}}

Si une place se libère pour vous, un courriel vous en avertit. Vous n’avez aucune démarche à faire d’ici là.

[Suivre ma candidature]({{application.link}})`,
  },
  'answer-accepted': {
    subject: 'Votre réponse est enregistrée',
    body: `Vous avez confirmé que vous prenez la place qui vous était proposée. Votre réponse est enregistrée : bienvenue !

Formation : {{programme.title}}
Numéro de candidature : {{application.reference}}
Réponse enregistrée le : {{answer.at}}

L’établissement vous indiquera les étapes suivantes. Si vos projets changent, désistez-vous dès que possible sur la page de votre candidature : une autre personne attend peut-être cette place.

[Ouvrir ma candidature]({{application.link}})`,
  },
  'answer-declined': {
    subject: 'Votre réponse est enregistrée',
    body: `Votre désistement est enregistré{{#if answer.wasAccepted}} : vous rendez la place que vous aviez acceptée{{/if}}. Merci de nous avoir prévenus ; la place pourra être proposée à une autre personne.

Formation : {{programme.title}}
Numéro de candidature : {{application.reference}}
Réponse enregistrée le : {{answer.at}}

Nous vous souhaitons pleine réussite dans vos projets. Vos autres candidatures, si vous en avez, n’ont pas changé.

{{#if contact.address}}Cette réponse ne vient pas de vous ? Écrivez sans attendre à {{contact.address}}, en rappelant votre numéro de candidature.{{/if}}

[Ouvrir ma candidature]({{application.link}})`,
  },
  'answer-expired': {
    subject: 'La date de réponse est passée',
    body: `La date limite est passée sans que nous ayons reçu votre réponse. La place qui vous était réservée est donc remise à disposition.

Formation : {{programme.title}}
Numéro de candidature : {{application.reference}}
Réponse attendue avant : {{answer.by}}

{{#if contact.address}}Un imprévu explique ce retard ? Écrivez dès que possible à {{contact.address}}, en rappelant votre numéro de candidature : nous verrons avec vous ce qui est encore possible.{{/if}}

[Ouvrir ma candidature]({{application.link}})`,
  },
  'answer-due': {
    subject: 'Votre réponse est attendue',
    body: `Une place vous est proposée, et nous n’avons pas encore votre réponse. La place vous est réservée jusqu’à la date indiquée.

Formation : {{programme.title}}
Numéro de candidature : {{application.reference}}
Réponse attendue avant : {{answer.by}}

Pour confirmer que vous prenez cette place, ou pour vous désister, ouvrez votre candidature et choisissez votre réponse. Passé cette date, la place sera proposée à une autre personne.

[Répondre]({{application.link}})`,
  },
};
