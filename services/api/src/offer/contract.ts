export type {
  CampaignFacts,
  CentreFacts,
  CommitteeFacts,
  InstitutionFacts,
  IntakeFacts,
  IntakeForApplying,
  ProgrammeFacts,
  RequirementFacts,
  RequirementForApplying,
} from './model/offer-facts';
export { intakeState, IntakeState } from './model/intake-calendar';
export { committeeById, centreById } from './store/centre.reads';
export { currentInstitution, institutionById } from './store/institution.reads';
export { intakeById, intakeForApplying } from './store/intake.reads';
export { programmeById } from './store/programme.reads';
export { requirementById } from './store/requirement.reads';
