/** What a new institution begins with; it rewords them, adds its own, takes the others out of service. */
export const deliveredReasons = [
  ['LEVEL', 'Votre niveau dans les matières principales de la formation est insuffisant.', 'Your level in the main subjects of the programme is not sufficient.'],
  ['PREREQUISITES', 'Votre parcours ne comporte pas les prérequis de la formation.', 'Your studies do not cover the prerequisites of the programme.'],
  ['PROJECT', 'Votre projet n’est pas assez en accord avec les objectifs de la formation.', 'Your project does not fit the aims of the programme closely enough.'],
  ['PLACES', 'Le nombre de places est limité, et d’autres candidatures ont été classées avant la vôtre.', 'The number of places is limited, and other applications were ranked before yours.'],
  ['LANGUAGE', 'Votre niveau dans la langue d’enseignement n’est pas justifié, ou n’atteint pas celui qui est demandé.', 'Your level in the language of teaching is not documented, or is below what is asked.'],
  ['INCOMPLETE', 'Votre dossier est resté incomplet à la date limite.', 'Your file was still incomplete at the deadline.'],
  ['DIPLOMA', 'Le diplôme présenté ne permet pas l’accès à cette formation.', 'The degree presented does not give access to this programme.'],
  ['OTHER_PROGRAMME', 'Une autre formation de l’établissement correspond mieux à votre parcours.', 'Another programme of the institution suits your studies better.'],
] as const;
