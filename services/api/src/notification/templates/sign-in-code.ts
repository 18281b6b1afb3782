import { paragraph, type Template } from '../model/letter';

export interface SignInCodeFacts {
  readonly digits: string;
  readonly lifetimeMinutes: number;
}

export const signInCode: Template<SignInCodeFacts> = {
  fr: ({ digits, lifetimeMinutes }) => ({
    subject: 'Votre code de connexion',
    blocks: [
      paragraph('Voici le code à saisir sur l’écran de connexion :'),
      { kind: 'code', digits },
      paragraph(`Il sert une seule fois et pendant ${String(lifetimeMinutes)} minutes à partir de l’envoi de ce courriel, dans la fenêtre où vous l’avez demandé.`),
      paragraph('Ne le communiquez à personne : nous ne vous le demanderons jamais. Vous n’avez pas demandé de code ? Ne faites rien.'),
    ],
  }),
  en: ({ digits, lifetimeMinutes }) => ({
    subject: 'Your sign-in code',
    blocks: [
      paragraph('This is the code to type on the sign-in screen:'),
      { kind: 'code', digits },
      paragraph(`It works once and for ${String(lifetimeMinutes)} minutes from the sending of this email, in the window where you asked for it.`),
      paragraph('Give it to nobody: we will never ask you for it. If you did not ask for a code, do nothing.'),
    ],
  }),
};
