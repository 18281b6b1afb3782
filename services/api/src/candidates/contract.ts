export { ProfileSection } from './model/profile-section';
export type { SectionSummary, MissingField } from './model/section-summary';
export { wordMissing } from './wording';
export { candidateById, candidateOfAccount, type CandidateFacts } from './store/candidate.reads';
export { sectionStates } from './use-cases/section-states';
export { profileSnapshot } from './use-cases/profile-snapshot';
export type { ProfileSnapshot } from './model/profile-snapshot';
