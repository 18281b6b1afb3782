import { registerEnumType } from 'type-graphql';
import { ProfileSection } from '../model/profile-section';

registerEnumType(ProfileSection, {
  name: 'ProfileSection',
  description: 'The parts of a candidate profile, in the order in which the screens ask for them.',
  valuesConfig: {
    PERSONAL_DETAILS: { description: 'Informations personnelles: nationality, national student number, names, birth, phones.' },
    ADDRESS: { description: 'Adresse: where the candidate lives.' },
    BACCALAUREATE: { description: 'Baccalauréat: with an equivalent title, or none.' },
    EXTERNAL_STUDIES: { description: 'Cursus externe: studies in other establishments.' },
    INTERNSHIPS: { description: 'Stages: internships.' },
    WORK_EXPERIENCES: { description: 'Expériences professionnelles: work experiences.' },
  },
});

export { ProfileSection };
