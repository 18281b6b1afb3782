import { instantText } from '../../kernel/binding-instant';
import { button, facts, paragraph, type Template } from '../model/letter';

export interface PasswordChangedFacts {
  readonly login: string;
  readonly changedAt: Date;
  readonly timeZone: string;
  /** Page where a forgotten password is replaced. */
  readonly forgottenPage: string;
}

export const passwordChanged: Template<PasswordChangedFacts> = {
  fr: ({ login, changedAt, timeZone, forgottenPage }) => ({
    subject: 'Votre mot de passe a été modifié',
    blocks: [
      paragraph('Le mot de passe de votre compte vient d’être modifié.'),
      facts({ label: 'Identifiant', value: login }, { label: 'Modifié le', value: instantText('fr', changedAt, timeZone) }),
      paragraph('Si c’est vous, vous n’avez rien à faire. Sinon, choisissez tout de suite un nouveau mot de passe :'),
      button('Ce n’était pas moi', forgottenPage),
    ],
  }),
  en: ({ login, changedAt, timeZone, forgottenPage }) => ({
    subject: 'Your password was changed',
    blocks: [
      paragraph('The password of your account has just been changed.'),
      facts({ label: 'Identifier', value: login }, { label: 'Changed on', value: instantText('en', changedAt, timeZone) }),
      paragraph('If it was you, there is nothing to do. If not, choose a new password now:'),
      button('It was not me', forgottenPage),
    ],
  }),
};
