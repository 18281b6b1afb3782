import type { DemoCentre } from '../demo-programme';

export const management: DemoCentre = {
  centreCode: 'IAE',
  site: 'Campus de la Boucle',
  timeZone: 'Europe/Paris',
  committee: 'IAE',
  programmes: [
    {
      code: 'L-GESTION', diploma: 'LICENCE', plan: 'open', capacity: 60, applied: 690,
      title: { fr: 'Licence Gestion', en: 'Bachelor in Management' },
      description: { fr: 'Comptabilité, marketing, droit et organisation, avec un stage à la fin de chaque année.', en: 'Accounting, marketing, law and organisation, with an internship at the end of each year.' },
      keywords: ['comptabilité', 'marketing', 'management'],
    },
    {
      code: 'M-CCA', diploma: 'MASTER', plan: 'open', capacity: 45, applied: 520,
      title: { fr: 'Master Comptabilité, contrôle, audit', en: 'Master in Accounting, Control and Audit' },
      description: { fr: 'Le master qui prépare à l’expertise comptable ; alternance possible dès la première année.', en: 'The master that leads to chartered accountancy; apprenticeship possible from the first year on.' },
      keywords: ['CCA', 'audit', 'DSCG', 'alternance'],
    },
    {
      code: 'M-RH', diploma: 'MASTER', plan: 'closed', capacity: 30, applied: 760,
      title: { fr: 'Master Gestion des ressources humaines', en: 'Master in Human Resources' },
      description: { fr: 'Recruter, former, accompagner le travail et ses transformations, en alternance.', en: 'Recruiting, training, accompanying work and its changes, as an apprentice.' },
      keywords: ['RH', 'ressources humaines', 'alternance', 'HR'],
    },
    {
      code: 'M-IBUS', diploma: 'MASTER', plan: 'justOpened', capacity: 36, applied: 450, language: 'EN', secondRound: 'upcoming',
      title: { fr: 'Master Commerce international', en: 'Master in International Business' },
      description: { fr: 'Deux ans en anglais, un semestre à l’étranger, une mission pour une entreprise exportatrice.', en: 'Two years in English, one semester abroad, one assignment for an exporting company.' },
      keywords: ['export', 'international business', 'anglais'],
    },
    {
      code: 'LP-BANQUE', diploma: 'LP', plan: 'open', capacity: 28, applied: 190,
      title: { fr: 'Licence professionnelle Banque et assurance', en: 'Professional Bachelor in Banking and Insurance' },
      description: { fr: 'Une année en apprentissage pour conseiller les particuliers et les professionnels.', en: 'A year as an apprentice to advise private and professional clients.' },
      keywords: ['banque', 'assurance', 'alternance'],
    },
  ],
};
