import { instantText } from '../../kernel/binding-instant';
import { button, facts, paragraph, type Template } from '../model/letter';

export interface AccessTokenFacts {
  readonly token: string;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly page: string;
}

export const tokenCreated: Template<AccessTokenFacts> = {
  fr: ({ token, endsAt, timeZone, page }) => ({
    subject: 'Un jeton d’accès a été créé',
    blocks: [
      paragraph('Un jeton d’accès aux données de votre établissement vient d’être créé.'),
      facts({ label: 'Jeton', value: token }, { label: 'Valable jusqu’au', value: instantText('fr', endsAt, timeZone) }),
      paragraph('Si personne chez vous ne devait le créer, révoquez-le : il cesse de servir aussitôt. Le journal dit qui l’a créé.'),
      button('Voir les jetons d’accès', page),
    ],
  }),
  en: ({ token, endsAt, timeZone, page }) => ({
    subject: 'An access token was created',
    blocks: [
      paragraph('An access token to the data of your institution has just been created.'),
      facts({ label: 'Token', value: token }, { label: 'Valid until', value: instantText('en', endsAt, timeZone) }),
      paragraph('If nobody of yours was to create it, revoke it: it stops at once. The audit says who created it.'),
      button('See the access tokens', page),
    ],
  }),
};

export const tokenEndsSoon: Template<AccessTokenFacts> = {
  fr: ({ token, endsAt, timeZone, page }) => ({
    subject: 'Un jeton d’accès va expirer',
    blocks: [
      paragraph('Un jeton d’accès aux données de votre établissement arrive à son terme. Le programme qui s’en sert n’aura plus de réponse après cette date.'),
      facts({ label: 'Jeton', value: token }, { label: 'Valable jusqu’au', value: instantText('fr', endsAt, timeZone) }),
      paragraph('S’il sert encore, créez-en un autre et remplacez-le dans le programme avant cette date.'),
      button('Voir les jetons d’accès', page),
    ],
  }),
  en: ({ token, endsAt, timeZone, page }) => ({
    subject: 'An access token is about to end',
    blocks: [
      paragraph('An access token to the data of your institution comes to its end. The program that uses it will get no more answers after that date.'),
      facts({ label: 'Token', value: token }, { label: 'Valid until', value: instantText('en', endsAt, timeZone) }),
      paragraph('If it is still in use, create another and put it into the program before that date.'),
      button('See the access tokens', page),
    ],
  }),
};
