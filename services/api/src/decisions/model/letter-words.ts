import { DecisionType } from '../../applications/contract';
import type { Locale } from '../../kernel/locale';
import { LetterKind } from './letter.entity';

/** What a letter may name; conditions hold where there is a text. */
export const letterVariables = [
  'candidate.firstName', 'candidate.lastName', 'candidate.number', 'application.reference', 'programme.title', 'intake.name',
  'centre.name', 'committee.name', 'committee.president', 'committee.signatory', 'committee.signatoryTitle', 'institution.name', 'institution.city', 'decision.date', 'decision.reason', 'decision.comment', 'answer.deadline',
] as const;

export type LetterValues = Readonly<Record<(typeof letterVariables)[number], string>>;

/** Which decisions are written to the candidate in a letter. */
export const letterOf = (type: DecisionType): LetterKind | undefined => {
  if (type === DecisionType.ADMITTED) return LetterKind.ADMISSION;
  return type === DecisionType.REJECTED ? LetterKind.REFUSAL : undefined;
};

export const longestLetter = 10_000;

const admissionFr = `{{institution.city}}, le {{decision.date}}

Objet : votre candidature {{application.reference}}, {{programme.title}}

{{candidate.firstName}} {{candidate.lastName}}
Numéro de candidat : {{candidate.number}}

Bonjour,

Nous avons le plaisir de vous informer que votre candidature à la formation « {{programme.title}} » ({{intake.name}}) a reçu un avis favorable. Vous êtes admis(e).

{{#if decision.comment}}La commission vous adresse ce message : {{decision.comment}}

{{/if}}{{#if answer.deadline}}Pour conserver votre place, confirmez-la dans « Mes candidatures » au plus tard le {{answer.deadline}}. Sans réponse de votre part à cette date, elle sera proposée à une autre personne.

{{/if}}Si vous renoncez à cette place, merci de nous le dire dès que possible : quelqu’un d’autre l’attend peut-être.

Nous nous réjouissons de vous accueillir.

{{#if committee.signatory}}{{committee.signatory}}
{{#if committee.signatoryTitle}}{{committee.signatoryTitle}}
{{/if}}
{{/if}}{{centre.name}}
{{institution.name}}`;

const admissionEn = `{{institution.city}}, {{decision.date}}

Subject: your application {{application.reference}}, {{programme.title}}

{{candidate.firstName}} {{candidate.lastName}}
Candidate number: {{candidate.number}}

Dear {{candidate.firstName}} {{candidate.lastName}},

We are pleased to tell you that your application to the programme “{{programme.title}}” ({{intake.name}}) was successful. You are admitted.

{{#if decision.comment}}The committee adds: {{decision.comment}}

{{/if}}{{#if answer.deadline}}To keep your place, confirm it in “My applications” by {{answer.deadline}}. Without an answer by then, it will be offered to somebody else.

{{/if}}If you do not wish to take this place, please tell us as soon as you can: somebody else may be waiting for it.

We look forward to welcoming you.

{{#if committee.signatory}}{{committee.signatory}}
{{#if committee.signatoryTitle}}{{committee.signatoryTitle}}
{{/if}}
{{/if}}{{centre.name}}
{{institution.name}}`;

const refusalFr = `{{institution.city}}, le {{decision.date}}

Objet : votre candidature {{application.reference}}, {{programme.title}}

{{candidate.firstName}} {{candidate.lastName}}
Numéro de candidat : {{candidate.number}}

Bonjour,

Votre candidature à la formation « {{programme.title}} » ({{intake.name}}) a été examinée avec attention. Nous avons le regret de vous informer qu’elle n’a pas été retenue.

{{#if decision.reason}}Motif : {{decision.reason}}

{{/if}}{{#if decision.comment}}La commission vous adresse ce message : {{decision.comment}}

{{/if}}Vous pouvez contester cette décision devant le tribunal administratif dans un délai de deux mois à compter de sa réception, ou demander auparavant à l’établissement de la réexaminer.

Nous vous remercions de l’intérêt que vous portez à notre établissement et vous souhaitons de réussir dans la suite de votre parcours.

{{#if committee.signatory}}{{committee.signatory}}
{{#if committee.signatoryTitle}}{{committee.signatoryTitle}}
{{/if}}
{{/if}}{{centre.name}}
{{institution.name}}`;

const refusalEn = `{{institution.city}}, {{decision.date}}

Subject: your application {{application.reference}}, {{programme.title}}

{{candidate.firstName}} {{candidate.lastName}}
Candidate number: {{candidate.number}}

Dear {{candidate.firstName}} {{candidate.lastName}},

Your application to the programme “{{programme.title}}” ({{intake.name}}) was examined with care. We are sorry to tell you that it was not selected.

{{#if decision.reason}}Reason: {{decision.reason}}

{{/if}}{{#if decision.comment}}The committee adds: {{decision.comment}}

{{/if}}You may contest this decision before the administrative court within two months of receiving it, or first ask the institution to examine it again.

Thank you for your interest in our institution; we wish you every success in what you do next.

{{#if committee.signatory}}{{committee.signatory}}
{{#if committee.signatoryTitle}}{{committee.signatoryTitle}}
{{/if}}
{{/if}}{{centre.name}}
{{institution.name}}`;

/** The delivered texts, for an institution that has not written its own. */
export const deliveredLetters: Readonly<Record<LetterKind, Readonly<Record<Locale, string>>>> = {
  ADMISSION: { fr: admissionFr, en: admissionEn },
  REFUSAL: { fr: refusalFr, en: refusalEn },
};

/** Nobody in particular, for a test print: with a name that needs more than the letters of French. */
export const sampleValues: Readonly<Record<Locale, LetterValues>> = {
  fr: {
    'candidate.firstName': 'Ζωή', 'candidate.lastName': 'ŁUKASZEWICZ', 'candidate.number': 'EC1Q5P7N', 'application.reference': 'EXEMPLE-ABCDEFGH',
    'programme.title': 'Master Relations internationales', 'intake.name': 'Rentrée de septembre', 'centre.name': 'Faculté de Droit',
    'committee.name': 'Commission de droit', 'committee.president': 'Inès Okafor', 'committee.signatory': 'Paul Ménard', 'committee.signatoryTitle': 'Directeur de la faculté', 'institution.name': 'Université d’Exemple',
    'institution.city': 'Exempleville', 'decision.date': '10 mai 2027', 'decision.reason': 'Le nombre de places est limité.',
    'decision.comment': 'Votre projet a retenu notre attention.', 'answer.deadline': '24/05/2027, 23 h 59 (heure de Paris)',
  },
  en: {
    'candidate.firstName': 'Ζωή', 'candidate.lastName': 'ŁUKASZEWICZ', 'candidate.number': 'EC1Q5P7N', 'application.reference': 'EXAMPLE-ABCDEFGH',
    'programme.title': 'Master in International Relations', 'intake.name': 'September intake', 'centre.name': 'Faculty of Law',
    'committee.name': 'Law committee', 'committee.president': 'Inès Okafor', 'committee.signatory': 'Paul Ménard', 'committee.signatoryTitle': 'Dean of the faculty', 'institution.name': 'Example University',
    'institution.city': 'Exampleville', 'decision.date': '10 May 2027', 'decision.reason': 'The number of places is limited.',
    'decision.comment': 'Your project caught our attention.', 'answer.deadline': '24 May 2027, 23:59 (Paris time)',
  },
};
