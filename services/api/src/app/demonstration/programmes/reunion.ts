import type { DemoCentre } from '../demo-programme';

/** Overseas: its deadlines are those of its own clocks. */
export const reunion: DemoCentre = {
  centreCode: 'REUNION',
  site: 'Saint-Denis (La Réunion)',
  timeZone: 'Indian/Reunion',
  committee: 'REUNION',
  programmes: [
    {
      code: 'RUN-L-SVT', diploma: 'LICENCE', plan: 'open', capacity: 60, applied: 190,
      title: { fr: 'Licence Sciences de la Terre et des milieux tropicaux', en: 'Bachelor in Earth Sciences and Tropical Environments' },
      description: { fr: 'Volcans, récifs et forêts : étudier là où cela se passe.', en: 'Volcanoes, reefs and forests: studying where it happens.' },
      keywords: ['volcanologie', 'océan Indien', 'géologie'],
    },
    {
      code: 'RUN-LP-ENR', diploma: 'LP', plan: 'open', capacity: 24, applied: 85,
      title: { fr: 'Licence professionnelle Énergies renouvelables en milieu insulaire', en: 'Professional Bachelor in Renewable Energy on Islands' },
      description: { fr: 'Solaire, bagasse, mer : produire et gérer l’électricité d’une île.', en: 'Sun, bagasse, sea: producing and managing the electricity of an island.' },
      keywords: ['énergie', 'solaire', 'canne à sucre'],
    },
    {
      code: 'RUN-M-TOURISME', diploma: 'MASTER', plan: 'justOpened', capacity: 22, applied: 120, language: 'FR_EN',
      title: { fr: 'Master Tourisme durable de l’océan Indien', en: 'Master in Sustainable Tourism of the Indian Ocean' },
      description: { fr: 'Accueillir sans abîmer : projets menés avec les communes, les parcs et les îles voisines.', en: 'Welcoming without spoiling: projects with towns, parks and neighbouring islands.' },
      keywords: ['tourisme', 'développement durable', 'océan Indien'],
    },
    {
      code: 'RUN-DU-CREOLE', diploma: 'DU', plan: 'upcoming', capacity: 30, applied: 64,
      title: { fr: 'Diplôme d’université Langue et culture créoles', en: 'University Diploma in Creole Language and Culture' },
      description: { fr: 'Parler, lire et transmettre le créole réunionnais ; ouvert à toute personne, le soir et le samedi.', en: 'Speaking, reading and passing on Reunionese Creole; open to everybody, in the evening and on Saturdays.' },
      keywords: ['créole', 'kréol', 'langues'],
    },
  ],
};
