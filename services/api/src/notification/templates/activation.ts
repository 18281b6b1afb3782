import { instantText } from '../../kernel/binding-instant';
import { button, facts, paragraph, type Template } from '../model/letter';

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
      paragraph('Une demande de création de compte vient d’être faite avec votre adresse, pour déposer des candidatures. Si elle vient de vous, voici vos identifiants de connexion :'),
      facts({ label: 'Identifiant', value: login }, { label: 'Mot de passe', value: 'celui que vous avez choisi lors de la création du compte ; s’il n’est pas accepté, le lien « J’ai oublié mes identifiants » permet d’en choisir un autre' }),
      paragraph('Pour valider votre compte, suivez ce lien puis confirmez sur la page qui s’ouvre :'),
      button('Valider mon compte', link),
      paragraph(`Attention, vous devez valider votre compte avant le ${instantText('fr', validUntil, timeZone)} ; après cela, il sera détruit.`),
      paragraph('Vous n’avez rien demandé ? Ignorez ce courriel et ne suivez pas le lien : le compte disparaîtra de lui-même.'),
    ],
  }),
  en: ({ login, link, validUntil, timeZone }) => ({
    subject: 'Your new account: confirm your address',
    blocks: [
      paragraph('Somebody has just asked for an account with your address, to send applications. If it was you, these are your sign-in details:'),
      facts({ label: 'Identifier', value: login }, { label: 'Password', value: 'the one that you chose when you created the account; if it is not accepted, the link “I forgot my credentials” lets you choose another' }),
      paragraph('To validate your account, follow this link and confirm on the page that opens:'),
      button('Validate my account', link),
      paragraph(`Please validate your account before ${instantText('en', validUntil, timeZone)}; after that it will be destroyed.`),
      paragraph('If you did not ask for it, ignore this email and do not follow the link: the account will disappear by itself.'),
    ],
  }),
};
