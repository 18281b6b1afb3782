import { button, facts, paragraph, type Template } from '../model/letter';

export interface PasswordInsteadFacts {
  readonly login: string;
  readonly signInPage: string;
  /** Page where a password is chosen, whether one was forgotten or never chosen. */
  readonly forgottenPage: string;
}

/** To whoever asks for a code that would open nothing: the screen says nothing of it, so the mail does. */
export const passwordInstead: Template<PasswordInsteadFacts> = {
  fr: ({ login, signInPage, forgottenPage }) => ({
    subject: 'Connectez-vous avec votre mot de passe',
    blocks: [
      paragraph('Vous avez demandé un code de connexion. Une fonction vous a été confiée : depuis, votre compte s’ouvre avec votre mot de passe, et aucun code ne vous est envoyé.'),
      facts({ label: 'Identifiant', value: login }),
      button('Me connecter avec mon mot de passe', signInPage),
      paragraph('Vous l’avez oublié, ou vous n’en avez jamais choisi ? Choisissez-en un ici :'),
      button('Choisir un mot de passe', forgottenPage),
      paragraph('Vous n’avez rien demandé ? Ne faites rien : votre compte n’a pas changé.'),
    ],
  }),
  en: ({ login, signInPage, forgottenPage }) => ({
    subject: 'Sign in with your password',
    blocks: [
      paragraph('You asked for a sign-in code. You have been given a function: since then your account opens with your password, and no code is sent to you.'),
      facts({ label: 'Identifier', value: login }),
      button('Sign in with my password', signInPage),
      paragraph('If you have forgotten it, or never chose one, choose one here:'),
      button('Choose a password', forgottenPage),
      paragraph('If you did not ask for this, do nothing: your account has not changed.'),
    ],
  }),
};
