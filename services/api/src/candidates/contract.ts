export { CandidateNamed } from './model/events';
export { ProfileSection } from './model/profile-section';
export type { SectionSummary } from './model/section-summary';
export { candidateByAccountId, candidateById, candidateOfAccount, joinedCandidate } from './store/candidate.reads';
export { sectionStates } from './use-cases/section-states';
export { isOrderedBy, viewerNow, type OrderedBy } from './use-cases/viewer-now';
export { profileSnapshot } from './use-cases/profile-snapshot';
export type { ProfileSnapshot } from './model/profile-snapshot';
