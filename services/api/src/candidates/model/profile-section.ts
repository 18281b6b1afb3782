/** The parts of a candidate's profile; members equal their names, so database, code and schema spell them alike. */
export enum ProfileSection {
  PERSONAL_DETAILS = 'PERSONAL_DETAILS',
  ADDRESS = 'ADDRESS',
  BACCALAUREATE = 'BACCALAUREATE',
  EXTERNAL_STUDIES = 'EXTERNAL_STUDIES',
  INTERNSHIPS = 'INTERNSHIPS',
  WORK_EXPERIENCES = 'WORK_EXPERIENCES',
}

/** In the order of the wizard. */
export const profileSections = Object.values(ProfileSection);

/** Sections made of entries; they may be declared empty. */
export type ListSection = ProfileSection.EXTERNAL_STUDIES | ProfileSection.INTERNSHIPS | ProfileSection.WORK_EXPERIENCES;

export const isListSection = (section: ProfileSection): section is ListSection =>
  section === ProfileSection.EXTERNAL_STUDIES ||
  section === ProfileSection.INTERNSHIPS ||
  section === ProfileSection.WORK_EXPERIENCES;
