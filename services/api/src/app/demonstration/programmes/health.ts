import type { DemoCentre } from '../demo-programme';

export const health: DemoCentre = {
  centreCode: 'SANTE',
  site: 'Campus des Hauts',
  timeZone: 'Europe/Paris',
  committee: 'SANTE',
  programmes: [
    {
      code: 'L-SPS', diploma: 'LICENCE', plan: 'open', capacity: 150, applied: 1890,
      title: { fr: 'Licence Sciences pour la santé', en: 'Bachelor in Health Sciences' },
      description: { fr: 'Une licence scientifique qui ouvre aux études de santé et aux métiers de la recherche et du soin.', en: 'A scientific bachelor that opens to medical studies and to professions of research and care.' },
      keywords: ['santé', 'médecine', 'LAS', 'PASS'],
    },
    {
      code: 'M-SP', diploma: 'MASTER', plan: 'open', capacity: 34, applied: 275,
      title: { fr: 'Master Santé publique', en: 'Master in Public Health' },
      description: { fr: 'Épidémiologie, prévention et politiques de santé, pour les soignants comme pour les autres.', en: 'Epidemiology, prevention and health policy, for people from care and from elsewhere.' },
      keywords: ['épidémiologie', 'prévention', 'public health'],
    },
    {
      code: 'M-MPOS', diploma: 'MASTER', plan: 'upcoming', capacity: 25, applied: 140,
      title: { fr: 'Master Management des parcours et organisations sanitaires', en: 'Master in Management of Care Pathways and Health Organisations' },
      description: { fr: 'En formation continue, pour encadrer un service, un pôle ou un établissement.', en: 'Continuing education to lead a ward, a department or an establishment.' },
      keywords: ['hôpital', 'cadres de santé', 'formation continue'],
    },
    {
      code: 'DU-GERONTO', diploma: 'DU', plan: 'closingSoon', capacity: 20, applied: 48,
      title: { fr: 'Diplôme d’université Gérontologie', en: 'University Diploma in Gerontology' },
      description: { fr: 'Cent heures sur une année pour mieux accompagner les personnes âgées.', en: 'A hundred hours over one year to accompany older people better.' },
      keywords: ['vieillissement', 'soin', 'formation continue'],
    },
  ],
};
