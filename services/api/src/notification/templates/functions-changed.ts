import type { FunctionName } from '../../kernel/viewer';
import type { Locale } from '../../kernel/locale';
import { button, facts, paragraph, type Template } from '../model/letter';

export interface FunctionsChangedFacts {
  readonly held: FunctionName;
  readonly page: string;
  /** Page where a password is chosen. */
  readonly forgottenPage: string;
  /** Calendar days, `2027-04-12`; without one the function has no such limit. */
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | undefined;
}

const functionNames: readonly FunctionName[] = ['READER', 'COMMITTEE_MEMBER', 'CENTRE_MANAGER', 'ADMINISTRATOR'];

const names: Readonly<Record<Locale, Readonly<Record<FunctionName, string>>>> = {
  fr: { READER: 'lecteur', COMMITTEE_MEMBER: 'membre de commission', CENTRE_MANAGER: 'gestionnaire', ADMINISTRATOR: 'administrateur' },
  en: { READER: 'reader', COMMITTEE_MEMBER: 'committee member', CENTRE_MANAGER: 'centre manager', ADMINISTRATOR: 'administrator' },
};

export const heldIn = (text: string): FunctionName | undefined => functionNames.find((name) => name === text);

export const functionGranted: Template<FunctionsChangedFacts> = {
  fr: ({ held, page, forgottenPage }) => ({
    subject: 'Une fonction vous est confiée',
    blocks: [
      paragraph('Une fonction vient de vous être confiée.'),
      facts({ label: 'Fonction', value: names.fr[held] }),
      paragraph('Désormais, vous vous connectez avec votre mot de passe : aucun code ne vous est plus envoyé par courriel. Si vous étiez connecté(e) grâce à un code, cette connexion a pris fin.'),
      paragraph('Vous avez oublié ce mot de passe, ou vous n’en avez jamais choisi ?'),
      button('Choisir un mot de passe', forgottenPage),
      paragraph('Ce que votre fonction couvre, et ses dates, se lisent ici :'),
      button('Voir mes fonctions', page),
      paragraph('Vous ne vous y attendiez pas ? Signalez-le à l’administrateur de votre établissement.'),
    ],
  }),
  en: ({ held, page, forgottenPage }) => ({
    subject: 'You have been given a function',
    blocks: [
      paragraph('You have just been given a function.'),
      facts({ label: 'Function', value: names.en[held] }),
      paragraph('From now on you sign in with your password: no code is sent to you by email any more. If a code had signed you in, that session has ended.'),
      paragraph('If you have forgotten that password, or never chose one:'),
      button('Choose a password', forgottenPage),
      paragraph('What your function covers, and its dates, can be read here:'),
      button('See my functions', page),
      paragraph('If you did not expect this, tell the administrator of your institution.'),
    ],
  }),
};

const dayIn = (locale: Locale, day: string): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

export const functionDatesChanged: Template<FunctionsChangedFacts> = {
  fr: ({ held, page, startsOn, endsOn }) => ({
    subject: 'Les dates d’une de vos fonctions ont changé',
    blocks: [
      paragraph('Les dates d’une de vos fonctions viennent de changer. Voici celles qui comptent désormais.'),
      facts(
        { label: 'Fonction', value: names.fr[held] },
        { label: 'Premier jour', value: startsOn === undefined ? 'sans date de début' : dayIn('fr', startsOn) },
        { label: 'Dernier jour', value: endsOn === undefined ? 'sans date de fin' : dayIn('fr', endsOn) },
      ),
      button('Voir mes fonctions', page),
      paragraph('Si vous pensez qu’il s’agit d’une erreur, adressez-vous à l’administrateur de votre établissement.'),
    ],
  }),
  en: ({ held, page, startsOn, endsOn }) => ({
    subject: 'The dates of one of your functions have changed',
    blocks: [
      paragraph('The dates of one of your functions have just changed. These are the ones that count from now on.'),
      facts(
        { label: 'Function', value: names.en[held] },
        { label: 'First day', value: startsOn === undefined ? 'no first day' : dayIn('en', startsOn) },
        { label: 'Last day', value: endsOn === undefined ? 'no last day' : dayIn('en', endsOn) },
      ),
      button('See my functions', page),
      paragraph('If you think that this is a mistake, ask the administrator of your institution.'),
    ],
  }),
};

export const functionRemoved: Template<FunctionsChangedFacts> = {
  fr: ({ held, page }) => ({
    subject: 'Une de vos fonctions a pris fin',
    blocks: [
      paragraph('Une de vos fonctions vient de prendre fin.'),
      facts({ label: 'Fonction', value: names.fr[held] }),
      paragraph('Les fonctions qui vous restent, s’il y en a, se lisent ici :'),
      button('Voir mes fonctions', page),
      paragraph('Si vous pensez qu’il s’agit d’une erreur, adressez-vous à l’administrateur de votre établissement.'),
    ],
  }),
  en: ({ held, page }) => ({
    subject: 'One of your functions has ended',
    blocks: [
      paragraph('One of your functions has just ended.'),
      facts({ label: 'Function', value: names.en[held] }),
      paragraph('The functions that you still hold, if any, can be read here:'),
      button('See my functions', page),
      paragraph('If you think that this is a mistake, ask the administrator of your institution.'),
    ],
  }),
};
