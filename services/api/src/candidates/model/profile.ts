import type { MunicipalityFacts } from '../../reference/contract';
import type { ProfileSection } from './profile-section';

export enum Civility {
  MME = 'MME',
  M = 'M',
  UNSPECIFIED = 'UNSPECIFIED',
}

export enum DiplomaObtained {
  YES = 'YES',
  NO = 'NO',
  IN_PROGRESS = 'IN_PROGRESS',
}

export type PreferredLanguage = 'FR' | 'EN';

export interface PersonalDetails {
  readonly nationalityCode: string | null;
  readonly nationalStudentNumber: string | null;
  readonly civility: Civility | null;
  readonly birthName: string | null;
  readonly usualName: string | null;
  readonly firstName: string | null;
  readonly otherFirstNames: string | null;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string | null;
  readonly birthCountryCode: string | null;
  readonly birthDepartmentCode: string | null;
  readonly birthMunicipalityCode: string | null;
  readonly birthTown: string | null;
  readonly preferredLanguage: PreferredLanguage | null;
  readonly phone: string | null;
  readonly mobilePhone: string | null;
}

export interface PostalAddress {
  readonly countryCode: string | null;
  readonly postcode: string | null;
  readonly municipalityCode: string | null;
  readonly foreignTown: string | null;
  readonly line1: string | null;
  readonly line2: string | null;
  readonly line3: string | null;
}

/** Where something was obtained: a municipality of France, or a town abroad. */
export interface Place {
  readonly countryCode: string | null;
  readonly departmentCode: string | null;
  readonly municipalityCode: string | null;
  readonly foreignTown: string | null;
}

export interface Baccalaureate extends Place {
  readonly hasBaccalaureate: boolean | null;
  readonly year: number | null;
  readonly seriesCode: string | null;
  readonly honoursCode: string | null;
  readonly school: string | null;
  readonly specialityCodes: readonly string[];
  readonly options: string | null;
}

export interface ExternalStudy extends Place {
  readonly year: number | null;
  readonly school: string | null;
  readonly diplomaTypeCode: string | null;
  readonly title: string | null;
  readonly obtained: DiplomaObtained | null;
  readonly honoursCode: string | null;
}

export interface Internship {
  readonly year: number | null;
  readonly duration: string | null;
  readonly organisation: string | null;
  readonly description: string | null;
  readonly hoursPerWeek: number | null;
}

export interface WorkExperience {
  readonly year: number | null;
  readonly duration: string | null;
  readonly employer: string | null;
  readonly title: string | null;
  readonly purpose: string | null;
}

export type Entry<Content> = Content & { readonly id: string };

export interface SectionMark {
  readonly version: number;
  readonly savedAt: Date | null;
  readonly isDeclaredEmpty: boolean;
}

/** Everything that a candidate said, once for all applications and years. */
export interface Profile {
  readonly candidateId: string;
  readonly accountId: string;
  readonly number: string;
  readonly personalDetails: PersonalDetails;
  readonly address: PostalAddress;
  readonly baccalaureate: Baccalaureate;
  readonly externalStudies: readonly Entry<ExternalStudy>[];
  readonly internships: readonly Entry<Internship>[];
  readonly workExperiences: readonly Entry<WorkExperience>[];
  readonly sections: ReadonlyMap<ProfileSection, SectionMark>;
  /** The municipalities that it names. */
  readonly municipalities: ReadonlyMap<string, MunicipalityFacts>;
}

/** What a form sends: a field left out stays, null empties it. */
export type Patch<Content> = { readonly [Field in keyof Content]?: Content[Field] | null | undefined };

export const france = 'FR';
/** Entries in one list section; more is no longer a profile. */
export const maxEntries = 30;

export const emptyStudy: ExternalStudy = {
  year: null, countryCode: null, departmentCode: null, municipalityCode: null, foreignTown: null, school: null,
  diplomaTypeCode: null, title: null, obtained: null, honoursCode: null,
};
export const emptyInternship: Internship = { year: null, duration: null, organisation: null, description: null, hoursPerWeek: null };
export const emptyWork: WorkExperience = { year: null, duration: null, employer: null, title: null, purpose: null };
