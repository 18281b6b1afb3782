import type { MailText } from '../model/letter-from-text';
import type { ApplicationMail } from '../model/template-name';

export type FileMail = Exclude<ApplicationMail, `decision-${string}` | `answer-${string}` | 'waiting-list-rank-changed'>;

export const applicationTextsFr: Readonly<Record<FileMail, MailText>> = {
  'application-created': {
    subject: 'Votre candidature est créée : il reste à la transmettre',
    body: `Votre candidature est créée. Elle n’est pas encore transmise : personne ne l’examinera avant cela.

Formation : {{programme.title}}
Numéro de candidature : {{application.reference}}
Date limite de retour : {{application.returnDeadline}}

Déposez les pièces justificatives demandées, puis transmettez votre candidature avant la date limite :

[Compléter ma candidature]({{application.link}})`,
  },
  'application-submitted': {
    subject: 'Récépissé de votre candidature',
    body: `Votre candidature est transmise. Ce courriel en est le récépissé : conservez-le.

Formation : {{programme.title}}
Numéro de candidature : {{application.reference}}
Numéro de récépissé : {{receipt.number}}
Transmise le : {{application.submittedAt}}
Empreinte du dossier (SHA-256) : {{receipt.fingerprint}}

{{#if receipt.documents}}Pièces transmises :
{{receipt.documents}}
{{/if}}

Et maintenant ? Vos pièces vont être vérifiées. S’il en manque ou si l’une est illisible, un courriel vous en avertira. La commission examine ensuite votre dossier, et sa décision vous est annoncée de la même façon. Vous ne pouvez plus modifier votre candidature ; vous pouvez suivre où elle en est :

[Suivre ma candidature]({{application.link}})`,
  },
  'application-cancelled': {
    subject: 'Votre candidature est annulée',
    body: `Votre candidature est annulée. Elle ne sera pas examinée.

Formation : {{programme.title}}
Numéro de candidature : {{application.reference}}

{{#if comment}}Pourquoi elle est annulée :

{{comment}}
{{/if}}

Tant que la formation est ouverte, vous pouvez y candidater de nouveau. Vos autres candidatures n’ont pas changé :

[Voir mes candidatures]({{applications.link}})`,
  },
  'application-marked-incomplete': {
    subject: 'Votre candidature est à compléter',
    body: `Votre dossier a été relu. Pour que votre candidature puisse être examinée, il reste quelques points à compléter ou à corriger.

Formation : {{programme.title}}
Numéro de candidature : {{application.reference}}
À compléter et transmettre avant : {{application.returnDeadline}}

{{#if documents.refused}}Pièces à remplacer :
{{documents.refused}}
{{/if}}

{{#if documents.expected}}Pièces encore attendues :
{{documents.expected}}
{{/if}}

{{#if comment}}Ce qui vous est demandé :

{{comment}}
{{/if}}

Tout ce que vous avez déjà fourni est conservé. Une fois ces points réglés, transmettez de nouveau votre candidature : c’est ce qui nous prévient que vous avez terminé.

[Compléter ma candidature]({{application.link}})

{{#if contact.address}}Une demande ne vous paraît pas claire ? Écrivez à {{contact.address}}, en rappelant votre numéro de candidature.{{/if}}`,
  },
  'application-marked-complete': {
    subject: 'Votre dossier est complet',
    body: `Bonne nouvelle : votre dossier a été vérifié, et il est complet. Vous n’avez rien d’autre à fournir.

Formation : {{programme.title}}
Numéro de candidature : {{application.reference}}

La commission va maintenant examiner votre candidature. Sa décision vous sera annoncée par courriel, et vous la retrouverez ici :

[Suivre ma candidature]({{application.link}})`,
  },
  'application-returned-to-draft': {
    subject: 'Vous pouvez de nouveau modifier votre candidature',
    body: `Votre candidature vous est rendue : elle n’est plus transmise, et vous pouvez de nouveau la modifier.

Formation : {{programme.title}}
Numéro de candidature : {{application.reference}}
Date limite de retour : {{application.returnDeadline}}

{{#if comment}}Pourquoi elle vous est rendue :

{{comment}}
{{/if}}

Tout ce que vous avez déjà fourni est conservé. Votre candidature ne sera examinée qu’une fois transmise de nouveau : relisez-la, puis transmettez-la avant la date limite.

[Reprendre ma candidature]({{application.link}})`,
  },
  'application-return-deadline-moved': {
    subject: 'La date limite de votre candidature a changé',
    body: `La date limite de retour de votre candidature a changé. Voici celle qui compte désormais.

Formation : {{programme.title}}
Numéro de candidature : {{application.reference}}
Nouvelle date limite de retour : {{application.returnDeadline}}

{{#if comment}}Pourquoi cette date a changé :

{{comment}}
{{/if}}

Si votre candidature est encore à transmettre, faites-le avant cette date. Si elle l’est déjà, vous n’avez rien à faire.

[Ouvrir ma candidature]({{application.link}})`,
  },
};
