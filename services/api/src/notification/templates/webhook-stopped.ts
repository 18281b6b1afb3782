import { instantText } from '../../kernel/binding-instant';
import { button, facts, paragraph, type Template } from '../model/letter';

export interface WebhookStoppedFacts {
  readonly webhook: string;
  readonly stoppedAt: Date;
  readonly timeZone: string;
  readonly page: string;
}

export const webhookStopped: Template<WebhookStoppedFacts> = {
  fr: ({ webhook, stoppedAt, timeZone, page }) => ({
    subject: 'Un abonnement aux événements est suspendu',
    blocks: [
      paragraph('Depuis un jour, le serveur d’un abonnement ne prend plus les événements qui lui sont envoyés. L’abonnement est suspendu.'),
      facts({ label: 'Abonnement', value: webhook }, { label: 'Suspendu le', value: instantText('fr', stoppedAt, timeZone) }),
      paragraph('Rien n’est perdu : les événements attendent, jusqu’à 90 jours. Le journal dit ce que le serveur a répondu. Une fois le serveur remis en état, reprenez l’abonnement ici :'),
      button('Voir les abonnements', page),
    ],
  }),
  en: ({ webhook, stoppedAt, timeZone, page }) => ({
    subject: 'A webhook has been stopped',
    blocks: [
      paragraph('For a day, the server of a webhook has not taken the events sent to it. The webhook has been stopped.'),
      facts({ label: 'Webhook', value: webhook }, { label: 'Stopped on', value: instantText('en', stoppedAt, timeZone) }),
      paragraph('Nothing is lost: events wait, for up to 90 days. The journal says what the server answered. Once it works again, resume the webhook here:'),
      button('See the webhooks', page),
    ],
  }),
};
