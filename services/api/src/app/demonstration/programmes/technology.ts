import type { DemoCentre } from '../demo-programme';

export const technology: DemoCentre = {
  centreCode: 'IUT',
  site: 'Campus du Bois',
  timeZone: 'Europe/Paris',
  committee: 'IUT',
  programmes: [
    {
      code: 'BUT-INFO', diploma: 'BUT', plan: 'open', capacity: 104, applied: 1740,
      title: { fr: 'BUT Informatique', en: 'University Bachelor of Technology in Computing' },
      description: { fr: 'Trois ans concrets : développer, administrer, exploiter des données ; l’alternance est possible en troisième année.', en: 'Three practical years: developing, administering, using data; apprenticeship is possible in the third year.' },
      keywords: ['développement', 'DUT', 'alternance'],
    },
    {
      code: 'BUT-GEA', diploma: 'BUT', plan: 'open', capacity: 156, applied: 1460,
      title: { fr: 'BUT Gestion des entreprises et des administrations', en: 'University Bachelor of Technology in Business Administration' },
      description: { fr: 'Comptabilité, ressources humaines, pilotage : les métiers de la gestion, avec vingt-six semaines en entreprise.', en: 'Accounting, human resources, control: the professions of management, with twenty-six weeks in companies.' },
      keywords: ['GEA', 'gestion', 'DUT'],
    },
    {
      code: 'BUT-GMP', diploma: 'BUT', plan: 'upcoming', capacity: 84, applied: 410,
      title: { fr: 'BUT Génie mécanique et productique', en: 'University Bachelor of Technology in Mechanical Engineering' },
      description: { fr: 'Concevoir, fabriquer, mesurer : de la maquette numérique à la pièce finie.', en: 'Designing, making, measuring: from the digital model to the finished part.' },
      keywords: ['GMP', 'mécanique', 'conception'],
    },
    {
      code: 'LP-WEB', diploma: 'LP', plan: 'closingSoon', capacity: 26, applied: 330,
      title: { fr: 'Licence professionnelle Métiers du web accessible', en: 'Professional Bachelor in Accessible Web Design' },
      description: { fr: 'Concevoir et développer des services en ligne que tout le monde peut utiliser.', en: 'Designing and developing online services that everybody can use.' },
      keywords: ['accessibilité', 'web', 'UX'],
    },
    {
      code: 'DEUST-SPORT', diploma: 'DEUST', plan: 'closed', capacity: 40, applied: 210,
      title: { fr: 'DEUST Métiers de la forme', en: 'University Technical Diploma in Fitness Professions' },
      description: { fr: 'Deux ans pour encadrer la pratique sportive en salle et à l’extérieur.', en: 'Two years to lead sports indoors and outdoors.' },
      keywords: ['sport', 'STAPS', 'forme'],
    },
  ],
};
