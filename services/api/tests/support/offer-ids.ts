/** Ids of the offer: public to read, and changed by whoever looks after it (tests/stories/offer-rights.test.ts). */
export const offerIds = new Set([
  'offerProgramme.id', 'offerProgrammes.filter.centreIds',
  'updateCentre.input.id', 'reorderCentres.input.ids', 'deleteCentre.input.id',
  'createCommittee.input.centreId', 'updateCommittee.input.id', 'deleteCommittee.input.id', 'updateCampaign.input.id',
  'createProgramme.input.centreId', 'updateProgramme.input.id', 'setAdditionalInformation.input.id', 'deleteProgramme.input.id',
  'duplicateProgramme.input.id', 'duplicateProgramme.input.campaignId',
  'createIntake.input.programmeId', 'createIntake.input.campaignId', 'createIntake.input.committeeId',
  'updateIntake.input.id', 'updateIntake.input.campaignId', 'updateIntake.input.committeeId', 'deleteIntake.input.id',
  'createRequirement.input.programmeId', 'updateRequirement.input.id', 'deleteRequirement.input.id', 'removeTemplate.input.id',
  'reorderRequirements.input.programmeId', 'reorderRequirements.input.ids', 'requestTemplateUpload.input.requirementId', 'bindTemplate.input.requirementId',
]);
