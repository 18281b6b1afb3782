/** Names of the sentences that say what a section still needs. */
export type MissingCode =
  | 'personal.nationalityCode' | 'personal.civility' | 'personal.birthName' | 'personal.firstName' | 'personal.birthDate'
  | 'personal.preferredLanguage' | 'birth.countryCode' | 'birth.departmentCode' | 'birth.municipalityCode' | 'birth.foreignTown'
  | 'address.countryCode' | 'address.postcode' | 'address.municipalityCode' | 'address.foreignTown' | 'address.line1'
  | 'bac.hasBaccalaureate' | 'bac.year' | 'bac.seriesCode' | 'bac.school' | 'bac.specialityCodes' | 'bac.countryCode'
  | 'bac.departmentCode' | 'bac.municipalityCode' | 'bac.foreignTown' | 'study.year' | 'study.countryCode' | 'study.departmentCode'
  | 'study.municipalityCode' | 'study.foreignTown' | 'study.school' | 'study.diplomaTypeCode' | 'study.title' | 'study.obtained'
  | 'internship.year' | 'internship.duration' | 'internship.organisation' | 'internship.description' | 'work.year' | 'work.duration'
  | 'work.employer' | 'work.title' | 'externalStudies' | 'internships' | 'workExperiences';
