import { LocaleEnum } from '../../kernel/graphql/common.type';
import type { Locale } from '../../kernel/locale';
import { RefusalCode } from '../../kernel/refusal';
import { presentSeries, type DepartmentType, type MunicipalityType } from '../../reference/graphql/reference.type';
import { missingInInternship, missingInStudy, missingInWork } from '../model/entries';
import { readablePhone } from '../model/phone-number';
import type { Place } from '../model/profile';
import type { SectionSummary } from '../model/section-summary';
import type { ProfileView } from '../use-cases/profile-view';
import type { Saved } from '../use-cases/save-section';
import { say, wordMissing, wordProblem } from '../wording';
import type { BaccalaureateType, CandidateType, PersonalDetailsType, PostalAddressType, SaveSectionResult, SectionStateType } from './candidate.type';
import type { ExternalStudyType, InternshipType, WorkExperienceType } from './entry.type';

const found = <Value>(table: ReadonlyMap<string, Value>, code: string | null): Value | null => (code === null ? null : (table.get(code) ?? null));
const phone = (number: string | null): string | null => (number === null ? null : readablePhone(number));

function municipality({ profile, nomenclatures }: ProfileView, code: string | null): MunicipalityType | null {
  const facts = found(profile.municipalities, code);
  const department = facts && found(nomenclatures.departments, facts.departmentCode);
  return facts && department ? { code: facts.code, name: facts.name, postcodes: facts.postcodes, department } : null;
}

const department = ({ nomenclatures }: ProfileView, code: string | null): DepartmentType | null => found(nomenclatures.departments, code);

const place = (view: ProfileView, { countryCode, departmentCode, municipalityCode, foreignTown }: Place) => ({
  country: found(view.nomenclatures.countries, countryCode),
  department: department(view, departmentCode),
  municipality: municipality(view, municipalityCode),
  foreignTown,
});

export function presentPersonalDetails(view: ProfileView): PersonalDetailsType {
  const { personalDetails: details } = view.profile;
  const { countries } = view.nomenclatures;
  return {
    nationality: found(countries, details.nationalityCode),
    nationalStudentNumber: details.nationalStudentNumber,
    civility: details.civility,
    birthName: details.birthName,
    usualName: details.usualName,
    firstName: details.firstName,
    otherFirstNames: details.otherFirstNames,
    birthDate: details.birthDate,
    birthCountry: found(countries, details.birthCountryCode),
    birthDepartment: department(view, details.birthDepartmentCode),
    birthMunicipality: municipality(view, details.birthMunicipalityCode),
    birthTown: details.birthTown,
    preferredLanguage: details.preferredLanguage === null ? null : LocaleEnum[details.preferredLanguage],
    phone: phone(details.phone),
    mobilePhone: phone(details.mobilePhone),
  };
}

export function presentAddress(view: ProfileView): PostalAddressType {
  const { countryCode, municipalityCode, postcode, foreignTown, line1, line2, line3 } = view.profile.address;
  return {
    country: found(view.nomenclatures.countries, countryCode),
    municipality: municipality(view, municipalityCode),
    postcode, foreignTown, line1, line2, line3,
  };
}

export function presentBaccalaureate(view: ProfileView): BaccalaureateType {
  const { baccalaureate } = view.profile;
  const { hasBaccalaureate, year, school, options } = baccalaureate;
  const series = found(view.nomenclatures.series, baccalaureate.seriesCode);
  return {
    hasBaccalaureate, year, school, options,
    ...place(view, baccalaureate),
    series: series && presentSeries(series),
    honours: found(view.nomenclatures.honours, baccalaureate.honoursCode),
    specialities: baccalaureate.specialityCodes.flatMap((code) => found(view.nomenclatures.specialities, code) ?? []),
  };
}

export const presentExternalStudies = (view: ProfileView): ExternalStudyType[] =>
  view.profile.externalStudies.map((study) => ({
    __typename: 'ExternalStudy' as const,
    id: study.id, year: study.year, school: study.school, title: study.title, obtained: study.obtained,
    ...place(view, study),
    diplomaType: found(view.nomenclatures.diplomaTypes, study.diplomaTypeCode),
    honours: found(view.nomenclatures.honours, study.honoursCode),
    isComplete: missingInStudy(study).length === 0,
  }));

export const presentInternships = ({ profile }: ProfileView): InternshipType[] =>
  profile.internships.map((internship) => ({
    ...internship,
    __typename: 'Internship' as const,
    isComplete: missingInInternship(internship).length === 0,
  }));

export const presentWorkExperiences = ({ profile }: ProfileView): WorkExperienceType[] =>
  profile.workExperiences.map((work) => ({ ...work, __typename: 'WorkExperience' as const, isComplete: missingInWork(work).length === 0 }));

export const presentSection = (locale: Locale, summary: SectionSummary): SectionStateType => ({
  ...summary,
  missing: summary.missing.map((missing) => ({ field: missing.field, entryId: missing.entryId, message: wordMissing(locale, missing) })),
});

export const presentCandidate = (id: string, number: string, view?: ProfileView): CandidateType => ({ __typename: 'Candidate', id, number, view });

/** The outcome of a save, in the words of the viewer. */
export function presentSaved(locale: Locale, saved: Saved): typeof SaveSectionResult {
  switch (saved.kind) {
    case 'invalid': {
      const problems = saved.problems.map((problem) => ({ field: problem.field, code: problem.code, message: wordProblem(locale, problem) }));
      return { __typename: 'InvalidInput', code: RefusalCode.INVALID_INPUT, message: say(locale, 'INVALID_INPUT'), problems };
    }
    case 'conflict': {
      const { currentVersion, changedAt } = saved;
      return { __typename: 'Conflict', code: RefusalCode.CONFLICT, message: say(locale, 'CONFLICT'), currentVersion, changedAt };
    }
    case 'saved':
      return presentDone(locale, saved);
  }
}

function presentDone(locale: Locale, { view, section, entryId, savedAt }: Extract<Saved, { kind: 'saved' }>): typeof SaveSectionResult {
  const { candidateId, number } = view.profile;
  const [summary] = view.summaries.filter((one) => one.section === section);
  if (!summary) throw new Error(`A profile without section ${section}.`);
  return { __typename: 'SavedSection', candidate: presentCandidate(candidateId, number, view), section: presentSection(locale, summary), entryId, savedAt };
}
