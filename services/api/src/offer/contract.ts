export type { IntakeForApplying, RequirementForApplying } from './model/offer-facts';
export { committeeById, centreById } from './store/centre.reads';
export { currentInstitution, institutionById } from './store/institution.reads';
export { intakeById, intakeForApplying, intakesOfProgramme } from './store/intake.reads';
export { lastFiguresOfProgramme, programmeById } from './store/programme.reads';
export { requirementById, requirementsOfProgramme } from './store/requirement.reads';
export { ImportOffer } from './use-cases/import-offer';
export type { CentreDraft, FaqDraft, HelpLinkDraft, OfferDraft, ProgrammeDraft, RequirementDraft, TemplateDraft } from './model/offer-draft';
