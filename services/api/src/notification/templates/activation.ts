import { button, facts, paragraph, type Template } from '../model/letter';
import { instantText } from '../model/wording';

export interface ActivationFacts {
  readonly login: string;
  readonly link: string;
  readonly validUntil: Date;
  readonly timeZone: string;
}

export const activation: Template<ActivationFacts> = {
  fr: ({ login, link, validUntil, timeZone }) => ({
    subject: 'Création de votre compte : validez votre adresse',
    blocks: [
      paragraph('Vous venez de créer un compte pour déposer vos candidatures. Voici vos identifiants de connexion :'),
      facts({ label: 'Identifiant', value: login }, { label: 'Mot de passe', value: 'celui que vous avez choisi lors de la création du compte' }),
      paragraph('Pour valider votre compte, suivez ce lien puis confirmez sur la page qui s’ouvre :'),
      button('Valider mon compte', link),
      paragraph(`Attention, vous devez valider votre compte avant le ${instantText('fr', validUntil, timeZone)} ; après cela, il sera détruit.`),
      paragraph('Vous n’avez pas créé de compte ? Ne faites rien : il disparaîtra de lui-même.'),
    ],
  }),
  en: ({ login, link, validUntil, timeZone }) => ({
    subject: 'Your new account: confirm your address',
    blocks: [
      paragraph('You have just created an account to send your applications. These are your sign-in details:'),
      facts({ label: 'Login', value: login }, { label: 'Password', value: 'the one that you chose when you created the account' }),
      paragraph('To validate your account, follow this link and confirm on the page that opens:'),
      button('Validate my account', link),
      paragraph(`Please validate your account before ${instantText('en', validUntil, timeZone)}; after that it will be destroyed.`),
      paragraph('You did not create an account? Do nothing: it will disappear by itself.'),
    ],
  }),
};
