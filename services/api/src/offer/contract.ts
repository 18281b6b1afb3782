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
export { intakeById, intakeForApplying, intakesOfProgramme } from './store/intake.reads';
export { lastFiguresOfProgramme, programmeById } from './store/programme.reads';
export { requirementById, requirementsOfProgramme } from './store/requirement.reads';
export { ImportOffer, OfferRefused } from './use-cases/import-offer';
export type {
  CentreDraft, CommitteeDraft, FaqDraft, HelpLinkDraft, IntakeDraft, OfferDraft, ProgrammeDraft, RequirementDraft, TemplateDraft,
} from './model/offer-draft';
