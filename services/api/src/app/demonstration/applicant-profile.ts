import { DiplomaObtained } from '../../candidates/model/profile';
import type { Applicant } from './applicants';
import type { ProfileDraft } from './fill-profile';

const ageAtSchoolEnd = 18;

/** A complete profile out of the few things that tell one applicant from another. */
export function profileOf(applicant: Applicant, year: number): ProfileDraft {
  const { studied, town, age } = applicant;
  return {
    personalDetails: personalDetails(applicant, year),
    address: applicant.home,
    baccalaureate: baccalaureate(applicant, year - age + ageAtSchoolEnd),
    externalStudy: studied && {
      ...town, ...studied, year: year - 1, diplomaTypeCode: 'LICENCE', obtained: DiplomaObtained.YES, honoursCode: 'AB',
    },
    internship: undefined,
  };
}

const personalDetails = ({ nationality, civility, lastName, firstName, age, birthday, town, language }: Applicant, year: number): ProfileDraft['personalDetails'] => ({
  nationalityCode: nationality, civility, birthName: lastName, firstName, birthDate: `${String(year - age)}-${birthday}`,
  birthCountryCode: town.countryCode, preferredLanguage: language === 'fr' ? 'FR' : 'EN',
  ...('foreignTown' in town ? { birthTown: town.foreignTown } : { birthDepartmentCode: town.departmentCode, birthMunicipalityCode: town.municipalityCode }),
});

function baccalaureate({ town }: Applicant, year: number): ProfileDraft['baccalaureate'] {
  if ('foreignTown' in town) return { hasBaccalaureate: true, year, seriesCode: 'FOREIGN', countryCode: town.countryCode };
  return { ...town, hasBaccalaureate: true, year, honoursCode: 'AB', school: 'Lycée fictif des Exemples', ...seriesOf(year) };
}

const firstWithSpecialities = 2021;
const seriesOf = (year: number) => (year < firstWithSpecialities ? { seriesCode: 'ES' } : { seriesCode: 'GENERAL', specialityCodes: ['MATHS', 'NSI'] });
