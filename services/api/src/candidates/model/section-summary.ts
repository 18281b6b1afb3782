import type { Series } from '../../reference/contract';
import { missingInBaccalaureate } from './baccalaureate';
import { missingInInternship, missingInStudy, missingInWork } from './entries';
import type { MissingCode } from './missing';
import { missingInPersonalDetails } from './personal-details';
import { missingInAddress } from './postal-address';
import type { Entry, Profile } from './profile';
import { ProfileSection, profileSections } from './profile-section';

/** One thing that a section still needs; `code` names the sentence, `entryId` the entry of a list section. */
export interface MissingField {
  readonly field: string;
  readonly code: MissingCode;
  readonly entryId: string | null;
}

/** How far a section is. A section is complete when nothing is missing, or when the candidate declared that there is nothing to say. */
export interface SectionSummary {
  readonly section: ProfileSection;
  readonly isComplete: boolean;
  readonly isDeclaredEmpty: boolean;
  readonly missing: readonly MissingField[];
  readonly version: number;
  readonly savedAt: Date | null;
}

type SeriesOf = (code: string) => Series | undefined;
type Found = { readonly field: string; readonly code: MissingCode };

export const summarise = (profile: Profile, seriesOf: SeriesOf): SectionSummary[] =>
  profileSections.map((section) => summariseSection(profile, section, seriesOf));

export function summariseSection(profile: Profile, section: ProfileSection, seriesOf: SeriesOf): SectionSummary {
  const { version, savedAt, isDeclaredEmpty } = profile.sections.get(section) ?? { version: 0, savedAt: null, isDeclaredEmpty: false };
  const missing = isDeclaredEmpty ? [] : missingIn(profile, section, seriesOf);
  return { section, isComplete: missing.length === 0, isDeclaredEmpty, missing, version, savedAt };
}

function missingIn(profile: Profile, section: ProfileSection, seriesOf: SeriesOf): MissingField[] {
  switch (section) {
    case ProfileSection.PERSONAL_DETAILS:
      return missingInPersonalDetails(profile.personalDetails).map(ofNoEntry);
    case ProfileSection.ADDRESS:
      return missingInAddress(profile.address).map(ofNoEntry);
    case ProfileSection.BACCALAUREATE:
      return missingInBaccalaureate(profile.baccalaureate, seriesOf).map(ofNoEntry);
    case ProfileSection.EXTERNAL_STUDIES:
      return missingInList(profile.externalStudies, missingInStudy, 'externalStudies');
    case ProfileSection.INTERNSHIPS:
      return missingInList(profile.internships, missingInInternship, 'internships');
    case ProfileSection.WORK_EXPERIENCES:
      return missingInList(profile.workExperiences, missingInWork, 'workExperiences');
  }
}

const ofNoEntry = (found: Found): MissingField => ({ ...found, entryId: null });

/** An empty list is not yet an answer: there may be nothing to say, and then the candidate says so. */
function missingInList<Content>(entries: readonly Entry<Content>[], missing: (entry: Content) => readonly Found[], code: MissingCode): MissingField[] {
  if (entries.length === 0) return [{ field: code, code, entryId: null }];
  return entries.flatMap((entry) => missing(entry).map((found) => ({ ...found, entryId: entry.id })));
}
