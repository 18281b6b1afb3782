import type { Locale, LocalizedText } from '../../kernel/locale';
import { text, words, type ListItem, type MailValue } from './mail-value';

export interface MailVariable {
  readonly description: LocalizedText;
  /** What stands for it where there is no real file. */
  readonly sample: Readonly<Record<Locale, MailValue>>;
}

const both = (value: MailValue): Readonly<Record<Locale, MailValue>> => ({ fr: value, en: value });
const texts = (fr: string, en: string): Readonly<Record<Locale, MailValue>> => ({ fr: text(fr), en: text(en) });
const paragraphs = (fr: string, en: string): Readonly<Record<Locale, MailValue>> => ({ fr: words(fr), en: words(en) });
const item = (title: string, detail = ''): ListItem => ({ title, detail });
const lists = (fr: readonly ListItem[], en: readonly ListItem[]): Readonly<Record<Locale, MailValue>> => ({ fr: { kind: 'list', items: fr }, en: { kind: 'list', items: en } });
const links = (fr: string, en: string, url: string): Readonly<Record<Locale, MailValue>> => ({ fr: { kind: 'link', label: fr, url }, en: { kind: 'link', label: en, url } });

/** Everything that a mail about an application can name. */
export const mailVariables = {
  'programme.title': {
    description: { fr: 'Intitulé de la formation', en: 'Title of the programme' },
    sample: texts('Master Relations internationales', 'Master in International Relations'),
  },
  'application.reference': {
    description: { fr: 'Numéro de candidature', en: 'Application number' },
    sample: both(text('2027-JANUS-0042')),
  },
  'application.link': {
    description: { fr: 'Lien vers la candidature ; seul sur sa ligne, il devient un bouton', en: 'Link to the application; alone on its line it becomes a button' },
    sample: links('Ouvrir ma candidature', 'Open my application', 'https://candidatures.exemple.test/applications/exemple'),
  },
  'applications.link': {
    description: { fr: 'Lien vers la liste des candidatures ; seul sur sa ligne, il devient un bouton', en: 'Link to the list of applications; alone on its line it becomes a button' },
    sample: links('Voir mes candidatures', 'See my applications', 'https://candidatures.exemple.test/applications'),
  },
  'application.returnDeadline': {
    description: { fr: 'Date limite de retour, avec l’heure et le fuseau', en: 'Return date, with its hour and time zone' },
    sample: texts('12/04/2027, 23 h 59 (heure de Paris)', '12 April 2027, 23:59 (Paris time)'),
  },
  'application.submittedAt': {
    description: { fr: 'Date et heure de la transmission', en: 'When the application was submitted' },
    sample: texts('19/02/2027, 14 h 05 (heure de Paris)', '19 February 2027, 14:05 (Paris time)'),
  },
  'receipt.number': { description: { fr: 'Numéro du récépissé', en: 'Number of the receipt' }, sample: both(text('AR-2027-000123')) },
  'receipt.fingerprint': {
    description: { fr: 'Empreinte du dossier transmis (SHA-256)', en: 'Fingerprint of the submitted file (SHA-256)' },
    sample: both(text('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08')),
  },
  'receipt.documents': {
    description: { fr: 'Liste des pièces transmises, avec leurs empreintes', en: 'List of the documents submitted, with their fingerprints' },
    sample: lists([item('Curriculum vitæ (cv.pdf)'), item('Relevés de notes (notes.pdf)')], [item('Curriculum vitae (cv.pdf)'), item('Transcripts (transcripts.pdf)')]),
  },
  'documents.refused': {
    description: { fr: 'Liste des pièces refusées, avec le commentaire de chacune', en: 'List of the refused documents, each with its comment' },
    sample: lists([item('Diplômes et traductions', 'La page 2 est illisible.')], [item('Diplomas and translations', 'Page 2 cannot be read.')]),
  },
  'documents.expected': {
    description: { fr: 'Liste des pièces encore attendues', en: 'List of the documents still expected' },
    sample: lists([item('Relevés de notes')], [item('Transcripts')]),
  },
  comment: {
    description: { fr: 'Commentaire adressé au candidat', en: 'Comment for the candidate' },
    sample: paragraphs('Votre dossier a été lu avec attention.', 'Your file was read with care.'),
  },
  reason: {
    description: { fr: 'Motif', en: 'Reason' },
    sample: texts('Le nombre de places est limité', 'The number of places is limited'),
  },
  rank: { description: { fr: 'Rang sur la liste complémentaire', en: 'Rank on the waiting list' }, sample: both(text(3)) },
  'appointment.at': {
    description: { fr: 'Date et heure du rendez-vous, avec le fuseau', en: 'When the appointment is, with its time zone' },
    sample: texts('04/05/2027, 9 h 30 (heure de Paris)', '4 May 2027, 09:30 (Paris time)'),
  },
  'appointment.place': { description: { fr: 'Lieu du rendez-vous', en: 'Where the appointment is' }, sample: texts('Bâtiment A, salle 12', 'Building A, room 12') },
  'answer.by': {
    description: { fr: 'Date limite de réponse, avec l’heure et le fuseau', en: 'Date for the answer, with its hour and time zone' },
    sample: texts('15/06/2027, 23 h 59 (heure de Paris)', '15 June 2027, 23:59 (Paris time)'),
  },
  'answer.at': {
    description: { fr: 'Date et heure de la réponse', en: 'When the answer was given' },
    sample: texts('02/06/2027, 18 h 20 (heure de Paris)', '2 June 2027, 18:20 (Paris time)'),
  },
  'answer.wasAccepted': {
    description: { fr: 'Condition : la place avait d’abord été acceptée', en: 'Condition: the place had been accepted before' },
    sample: both(false),
  },
  'contact.address': {
    description: { fr: 'Adresse de contact de la commission, à défaut de l’établissement', en: 'Contact address of the committee, else of the institution' },
    sample: both(text('admissions@exemple.test')),
  },
  'committee.name': { description: { fr: 'Nom de la commission', en: 'Name of the committee' }, sample: texts('Commission de droit', 'Law committee') },
  'committee.president': { description: { fr: 'Président ou présidente de la commission', en: 'President of the committee' }, sample: both(text('Inès Okafor')) },
  'committee.signatory': { description: { fr: 'Signataire des lettres de la commission', en: 'Who signs the letters of the committee' }, sample: both(text('Paul Ménard')) },
  'committee.signatoryTitle': { description: { fr: 'Qualité du ou de la signataire', en: 'Capacity in which that person signs' }, sample: texts('Directeur de la faculté', 'Dean of the faculty') },
  'alert.submitted': { description: { fr: 'Nombre de candidatures transmises depuis le dernier courriel', en: 'How many applications were submitted since the last email' }, sample: both(text(12)) },
  'alert.accepted': { description: { fr: 'Nombre de places acceptées depuis le dernier courriel', en: 'How many places were accepted since the last email' }, sample: both(text(3)) },
  'alert.withdrawn': { description: { fr: 'Nombre de désistements depuis le dernier courriel', en: 'How many places were declined or given back since the last email' }, sample: both(text(1)) },
  'committee.link': {
    description: { fr: 'Lien vers les candidatures dans l’espace de gestion ; seul sur sa ligne, il devient un bouton', en: 'Link to the applications in the cockpit; alone on its line it becomes a button' },
    sample: links('Voir les candidatures', 'See the applications', 'https://candidatures.exemple.test/cockpit'),
  },
  'institution.name': { description: { fr: 'Nom de l’établissement', en: 'Name of the institution' }, sample: texts('Université d’Exemple', 'Example University') },
} as const satisfies Readonly<Record<string, MailVariable>>;

export type MailVariableName = keyof typeof mailVariables;
