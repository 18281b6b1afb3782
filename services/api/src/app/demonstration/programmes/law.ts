import type { TemplateDraft } from '../../../offer/contract';
import type { DemoCentre, DemoProgramme } from '../demo-programme';
import { janusRequirements } from '../requirements';

const janus = (form: TemplateDraft): DemoProgramme => ({
  code: 'JANUS',
  diploma: 'MASTER',
  title: {
    fr: 'Master Relations internationales – Joint Master in Applied Security and Defence, Networks for Unified Strategies (JANUS)',
    en: 'Master in International Relations – Joint Master in Applied Security and Defence, Networks for Unified Strategies (JANUS)',
  },
  description: {
    fr: 'Un master conjoint de deux ans, dans deux pays au moins, pour comprendre et conduire les politiques de sécurité et de défense en Europe : droit, stratégie, renseignement, réponse aux crises.\n\nLe premier semestre a lieu ici, le deuxième et le troisième chez un partenaire ; le quatrième est un stage ou un mémoire.',
    en: 'A two-year joint master in at least two countries, to understand and lead security and defence policy in Europe: law, strategy, intelligence, crisis response.\n\nThe first semester takes place here, the second and third at a partner; the fourth is an internship or a thesis.',
  },
  additionalInformation: {
    fr: 'Tests d’anglais admis : IELTS 6.5, TOEFL iBT 90, Cambridge C1. Ils doivent avoir moins de deux ans.\n\nTest de français : DELF B2, DALF ou TCF (niveau B2). Les personnes qui ont étudié un an au moins en français envoient leur attestation à la place.\n\nTest d’espagnol : seulement si vous choisissez l’Espagne ; sinon, déclarez que la pièce ne vous concerne pas.\n\nLe formulaire « Double nationalité et pays de mobilité » se télécharge depuis la liste des pièces : remplissez-le, enregistrez-le, puis déposez-le.',
    en: 'Tests of English that count: IELTS 6.5, TOEFL iBT 90, Cambridge C1, all less than two years old.\n\nTest of French: DELF B2, DALF or TCF (level B2). If you have studied in French for a year or more, send the certificate instead.\n\nTest of Spanish: only if you choose Spain; otherwise declare that the document does not concern you.\n\nThe form “Double nationality and countries for mobility” can be downloaded from the list of documents: fill it in, save it, then send it.',
  },
  keywords: ['sécurité, défense', 'security, defence', 'Erasmus Mundus', 'relations internationales', 'stratégie'],
  language: 'FR_EN',
  url: 'https://janus.parvis.test/fr',
  plan: 'open',
  capacity: 30,
  applied: 412,
  committee: 'JANUS',
  requirements: janusRequirements(form),
});

const others: readonly DemoProgramme[] = [
  {
    code: 'L-DROIT', diploma: 'LICENCE', plan: 'upcoming', capacity: 320, applied: 2140,
    title: { fr: 'Licence Droit', en: 'Bachelor of Laws' },
    description: { fr: 'Trois ans de droit public et privé, avec une méthode exigeante et un tutorat dès la première année.', en: 'Three years of public and private law, with demanding method and tutoring from the first year on.' },
    keywords: ['droit public', 'droit privé', 'law'],
  },
  {
    code: 'L-DROIT-ESP', diploma: 'LICENCE', plan: 'open', capacity: 40, applied: 260, language: 'FR_EN',
    title: { fr: 'Licence Droit, parcours international', en: 'Bachelor of Laws, international track' },
    description: { fr: 'La licence de droit avec un quart des cours en anglais et une année chez une université partenaire.', en: 'The bachelor of laws with a quarter of its courses in English and one year at a partner university.' },
    keywords: ['droit comparé', 'comparative law', 'mobilité'],
  },
  {
    code: 'M-DAFF', diploma: 'MASTER', plan: 'open', capacity: 35, applied: 540, secondRound: 'upcoming',
    title: { fr: 'Master Droit des affaires', en: 'Master in Business Law' },
    description: { fr: 'Sociétés, contrats, fiscalité et procédures collectives, avec des études de cas menées par des praticiens.', en: 'Companies, contracts, taxation and insolvency, with cases led by practitioners.' },
    keywords: ['sociétés', 'contrats', 'fiscalité', 'business law'],
  },
  {
    code: 'M-DNUM', diploma: 'MASTER', plan: 'closingSoon', capacity: 24, applied: 310,
    title: { fr: 'Master Droit du numérique', en: 'Master in Digital Law' },
    description: { fr: 'Données personnelles, propriété intellectuelle, intelligence artificielle et cybersécurité : le droit de ce qui change vite.', en: 'Personal data, intellectual property, artificial intelligence and cyber security: the law of what changes fast.' },
    keywords: ['RGPD', 'données', 'cybersécurité', 'IA', 'AI'],
  },
  {
    code: 'M-ENV', diploma: 'MASTER', plan: 'closed', capacity: 25, applied: 180,
    title: { fr: 'Master Droit de l’environnement', en: 'Master in Environmental Law' },
    description: { fr: 'Climat, biodiversité, énergie et contentieux, en lien avec les associations et les collectivités.', en: 'Climate, biodiversity, energy and litigation, together with associations and local authorities.' },
    keywords: ['climat', 'énergie', 'environment'],
  },
  {
    code: 'D-DROIT', diploma: 'DOCTORAT', plan: 'open', capacity: 2, applied: 44,
    title: { fr: 'Doctorat en droit', en: 'Doctorate in Law' },
    description: { fr: 'Trois ans de recherche au sein de l’école doctorale, avec un contrat ou en activité.', en: 'Three years of research in the doctoral school, with a contract or beside a profession.' },
    keywords: ['thèse', 'recherche', 'PhD'],
  },
];

export const law = (form: TemplateDraft): DemoCentre => ({
  centreCode: 'DROIT',
  site: 'Campus de la Citadelle',
  timeZone: 'Europe/Paris',
  committee: 'DROIT',
  programmes: [janus(form), ...others],
});
