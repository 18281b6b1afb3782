import type { DemoCentre } from '../demo-programme';

export const humanities: DemoCentre = {
  centreCode: 'LETTRES',
  site: 'Campus de la Citadelle',
  timeZone: 'Europe/Paris',
  committee: 'LETTRES',
  programmes: [
    {
      code: 'L-LETTRES', diploma: 'LICENCE', plan: 'open', capacity: 90, applied: 310,
      title: { fr: 'Licence Lettres modernes', en: 'Bachelor in French Literature' },
      description: { fr: 'Lire les œuvres de près, du Moyen Âge à aujourd’hui, écrire, et apprendre une langue ancienne.', en: 'Reading works closely, from the Middle Ages until today, writing, and learning an ancient language.' },
      keywords: ['littérature', 'œuvre', 'latin', 'écriture'],
    },
    {
      code: 'L-LLCER-AN', diploma: 'LICENCE', plan: 'open', capacity: 140, applied: 720, language: 'FR_EN',
      title: { fr: 'Licence Langues, littératures et civilisations – Anglais', en: 'Bachelor in English Studies' },
      description: { fr: 'Traduction, littérature et histoire du monde anglophone, avec un semestre à l’étranger.', en: 'Translation, literature and history of the English-speaking world, with a semester abroad.' },
      keywords: ['anglais', 'traduction', 'LLCER'],
    },
    {
      code: 'L-HIST', diploma: 'LICENCE', plan: 'upcoming', capacity: 110, applied: 480,
      title: { fr: 'Licence Histoire', en: 'Bachelor in History' },
      description: { fr: 'Quatre périodes, des archives dès la deuxième année, et l’art de poser une question au passé.', en: 'Four periods, archives from the second year on, and the art of asking the past a question.' },
      keywords: ['archives', 'patrimoine', 'history'],
    },
    {
      code: 'L-PSYCHO', diploma: 'LICENCE', plan: 'closed', capacity: 260, applied: 3150,
      title: { fr: 'Licence Psychologie', en: 'Bachelor in Psychology' },
      description: { fr: 'Cognition, développement, clinique et psychologie sociale, avec des méthodes statistiques solides.', en: 'Cognition, development, clinical and social psychology, with solid statistics.' },
      keywords: ['psychologie', 'clinique', 'cognition'],
    },
    {
      code: 'M-TRAD', diploma: 'MASTER', plan: 'open', capacity: 22, applied: 240, language: 'FR_EN',
      title: { fr: 'Master Traduction et localisation', en: 'Master in Translation and Localisation' },
      description: { fr: 'Traduire pour l’édition, l’audiovisuel et le logiciel, avec les outils du métier et un stage long.', en: 'Translating for publishers, film and software, with the tools of the trade and a long internship.' },
      keywords: ['traduction', 'sous-titrage', 'localisation'],
    },
    {
      code: 'M-ARCHIVES', diploma: 'MASTER', plan: 'closingSoon', capacity: 20, applied: 115,
      title: { fr: 'Master Archives et patrimoine numérique', en: 'Master in Archives and Digital Heritage' },
      description: { fr: 'Conserver, décrire et rendre accessibles les documents, sur papier comme en ligne.', en: 'Keeping, describing and opening documents, on paper and online.' },
      keywords: ['archives', 'bibliothèques', 'numérique'],
    },
    {
      code: 'DAEU-A', diploma: 'DAEU', plan: 'open', capacity: 70, applied: 130,
      title: { fr: 'DAEU A – Littéraire et juridique', en: 'University Access Diploma A – Humanities and Law' },
      description: { fr: 'Reprendre des études sans le baccalauréat : cours du soir, à distance ou au campus.', en: 'Coming back to study without the baccalaureate: in the evening, at a distance or on campus.' },
      keywords: ['reprise d’études', 'formation continue'],
    },
  ],
};
