import { instantText } from '../../kernel/binding-instant';
import { button, facts, paragraph, type Template } from '../model/letter';

export interface KnownAddressFacts {
  readonly login: string;
  readonly link: string;
  readonly validUntil: Date;
  readonly timeZone: string;
}

export const knownAddress: Template<KnownAddressFacts> = {
  fr: ({ login, link, validUntil, timeZone }) => ({
    subject: 'Vous avez déjà un compte',
    blocks: [
      paragraph('Une demande de création de compte vient d’être faite avec votre adresse. Un compte avec cette adresse existe déjà : aucun autre n’a été créé.'),
      facts({ label: 'Identifiant', value: login }),
      paragraph('Connectez-vous avec cet identifiant et votre mot de passe. Si vous l’avez oublié, choisissez-en un nouveau :'),
      button('Choisir un nouveau mot de passe', link),
      paragraph(`Ce lien sert une seule fois, avant le ${instantText('fr', validUntil, timeZone)}.`),
      paragraph('La demande ne vient pas de vous ? Ne faites rien : votre compte n’a pas changé.'),
    ],
  }),
  en: ({ login, link, validUntil, timeZone }) => ({
    subject: 'You already have an account',
    blocks: [
      paragraph('Somebody has just asked for an account with your address. An account with this address already exists: no other was created.'),
      facts({ label: 'Identifier', value: login }),
      paragraph('Sign in with this identifier and your password. If you have forgotten it, choose a new one:'),
      button('Choose a new password', link),
      paragraph(`This link works once, before ${instantText('en', validUntil, timeZone)}.`),
      paragraph('If it was not you, do nothing: your account has not changed.'),
    ],
  }),
};
