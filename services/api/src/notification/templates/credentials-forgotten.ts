import { instantText } from '../../kernel/binding-instant';
import { button, facts, paragraph, type Template } from '../model/letter';

export interface CredentialsForgottenFacts {
  readonly login: string;
  readonly link: string;
  readonly validUntil: Date;
  readonly timeZone: string;
}

export const credentialsForgotten: Template<CredentialsForgottenFacts> = {
  fr: ({ login, link, validUntil, timeZone }) => ({
    subject: 'Vos identifiants de connexion',
    blocks: [
      paragraph('Vous avez demandé à retrouver vos identifiants.'),
      facts({ label: 'Identifiant', value: login }),
      paragraph('Pour choisir un nouveau mot de passe, suivez ce lien :'),
      button('Choisir un nouveau mot de passe', link),
      paragraph(`Ce lien sert une seule fois, avant le ${instantText('fr', validUntil, timeZone)}. Votre mot de passe actuel reste valable tant que vous n’en avez pas choisi un autre.`),
      paragraph('Vous n’avez rien demandé ? Ne faites rien : votre compte n’a pas changé.'),
    ],
  }),
  en: ({ login, link, validUntil, timeZone }) => ({
    subject: 'Your sign-in details',
    blocks: [
      paragraph('You asked for your sign-in details.'),
      facts({ label: 'Identifier', value: login }),
      paragraph('To choose a new password, follow this link:'),
      button('Choose a new password', link),
      paragraph(`This link works once, before ${instantText('en', validUntil, timeZone)}. Your present password stays valid until you have chosen another.`),
      paragraph('If you did not ask for this, do nothing: your account has not changed.'),
    ],
  }),
};
