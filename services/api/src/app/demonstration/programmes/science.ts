import type { DemoCentre } from '../demo-programme';

export const science: DemoCentre = {
  centreCode: 'SCIENCES',
  site: 'Campus du Bois',
  timeZone: 'Europe/Paris',
  committee: 'SCIENCES',
  programmes: [
    {
      code: 'L-INFO', diploma: 'LICENCE', plan: 'open', capacity: 180, applied: 1320,
      title: { fr: 'Licence Informatique', en: 'Bachelor in Computer Science' },
      description: { fr: 'Programmer, modéliser, comprendre les machines et les réseaux ; un projet en équipe chaque année.', en: 'Programming, modelling, understanding machines and networks; a team project every year.' },
      keywords: ['programmation', 'algorithmes', 'réseaux', 'computing'],
    },
    {
      code: 'L-MATH', diploma: 'LICENCE', plan: 'upcoming', capacity: 120, applied: 640,
      title: { fr: 'Licence Mathématiques', en: 'Bachelor in Mathematics' },
      description: { fr: 'Analyse, algèbre, probabilités et calcul scientifique, vers l’enseignement, la recherche ou l’ingénierie.', en: 'Analysis, algebra, probability and scientific computing, towards teaching, research or engineering.' },
      keywords: ['algèbre', 'statistiques', 'maths'],
    },
    {
      code: 'L-SV', diploma: 'LICENCE', plan: 'open', capacity: 210, applied: 980,
      title: { fr: 'Licence Sciences de la vie', en: 'Bachelor in Life Sciences' },
      description: { fr: 'Biologie cellulaire, génétique, écologie et physiologie, avec des travaux pratiques chaque semaine.', en: 'Cell biology, genetics, ecology and physiology, with practical work every week.' },
      keywords: ['biologie', 'génétique', 'écologie', 'biology'],
    },
    {
      code: 'M1-IA', diploma: 'MASTER', plan: 'open', capacity: 32, applied: 870, language: 'EN',
      title: { fr: 'Master Intelligence artificielle', en: 'Master in Artificial Intelligence' },
      description: { fr: 'Apprentissage automatique, langage, vision et responsabilité : deux ans en anglais, dont six mois en laboratoire ou en entreprise.', en: 'Machine learning, language, vision and responsibility: two years in English, six months of them in a laboratory or a company.' },
      keywords: ['IA', 'AI', 'machine learning', 'données'],
    },
    {
      code: 'M-CYBER', diploma: 'MASTER', plan: 'closingSoon', capacity: 28, applied: 610,
      title: { fr: 'Master Cryptologie et protection des systèmes', en: 'Master in Cryptology and System Protection' },
      description: { fr: 'De la preuve mathématique à l’exploitation d’une faille : chiffrer, attaquer, défendre.', en: 'From mathematical proof to the exploitation of a flaw: encrypt, attack, defend.' },
      keywords: ['cryptographie', 'cyber', 'réseaux'],
    },
    {
      code: 'M-ECO', diploma: 'MASTER', plan: 'justOpened', capacity: 26, applied: 295,
      title: { fr: 'Master Écologie et biodiversité', en: 'Master in Ecology and Biodiversity' },
      description: { fr: 'Mesurer, modéliser et restaurer les milieux, avec un semestre de terrain dans le Jura et en outre-mer.', en: 'Measuring, modelling and restoring habitats, with a semester of field work in the Jura and overseas.' },
      keywords: ['environnement', 'terrain', 'biodiversité'],
    },
    {
      code: 'M-MEEF', diploma: 'MASTER', plan: 'open', capacity: 60, applied: 230,
      title: { fr: 'Master Métiers de l’enseignement, second degré, mathématiques', en: 'Master in Secondary Education, Mathematics' },
      description: { fr: 'Préparer le concours et le métier, deux jours par semaine dans un établissement dès la première année.', en: 'Preparing for the competition and the profession, two days a week in a school from the first year on.' },
      keywords: ['enseignement', 'CAPES', 'MEEF', 'teaching'],
    },
    {
      code: 'ING-MAT', diploma: 'INGENIEUR', plan: 'closed', capacity: 48, applied: 350,
      title: { fr: 'Diplôme d’ingénieur Matériaux et microtechniques', en: 'Engineering degree in Materials and Microtechnology' },
      description: { fr: 'Trois ans pour concevoir des objets précis et durables, dans une région d’horlogers.', en: 'Three years to design precise and lasting objects, in a region of watchmakers.' },
      keywords: ['microtechniques', 'horlogerie', 'engineering'],
    },
    {
      code: 'D-SCI', diploma: 'DOCTORAT', plan: 'open', capacity: 40, applied: 160, language: 'FR_EN',
      title: { fr: 'Doctorat en sciences et technologies', en: 'Doctorate in Science and Technology' },
      description: { fr: 'Rejoindre l’un des huit laboratoires de l’école doctorale pour trois ans de recherche.', en: 'Joining one of the eight laboratories of the doctoral school for three years of research.' },
      keywords: ['thèse', 'recherche', 'PhD'],
    },
  ],
};
