import { centreFields, committeeFields, intakeFields, programmeFields, requirementFields } from '../builders/offer-office';
import type { Subject } from './subject';
import { both, fresh, type Right, type Rights } from './right';

const page = '{ edges { node { id } } }';
const thing = ({ id }: Subject) => ({ id, version: 1 });
const requirement = ({ requirementId: id }: Subject) => ({ id, version: 1 });
const form = { fileName: 'form.pdf', contentType: 'application/pdf', size: 10 };
const campaign = { name: both('Campagne'), academicYear: '2030-2031', state: 'PLANNED' };

/** The catalogue says what is public; whoever may not change a thing learns nothing of it here. */
const changes = (who: Right['who'], on: Right['on'], input: Right['with'] & {}, answer = 'OfferSaved'): Right => ({ who, on: on ?? 'place', with: input, below: 'NOT_FOUND', answer });

/** Managers look after the programmes and committees of their centre, administrators after the rest. */
export const offerRights: Rights = {
  offerIsAdministered: { who: 'CENTRE_MANAGER' },
  offerCampaigns: { who: 'CENTRE_MANAGER', whole: true, on: 'place', select: '{ id }', lists: ({ campaignId }) => campaignId },
  offerCentres: { who: 'CENTRE_MANAGER', on: 'place', select: '{ id }', lists: ({ centreId }) => centreId },
  offerProgrammes: { who: 'CENTRE_MANAGER', on: 'place', with: () => ({ first: 50 }), select: page, lists: ({ programmeId }) => programmeId },
  offerProgramme: { who: 'CENTRE_MANAGER', on: 'place', with: ({ programmeId }) => ({ id: programmeId }), stranger: 'FORBIDDEN' },
  offerCommonRequirements: { who: 'CENTRE_MANAGER', whole: true, on: 'place', select: '{ id }', lists: ({ requirementId }) => requirementId },

  sandboxes: { who: 'READER', stranger: 'FORBIDDEN', whole: true, on: 'sandbox', select: '{ institutionId }', lists: ({ institutionId }) => institutionId },
  // The place may be a sandbox by then: what it lists is told in the story.
  institutionsWithoutSandbox: { who: 'ADMINISTRATOR', select: '{ id }' },
  // There is one: whoever gets through is told so.
  openSandbox: { who: 'ADMINISTRATOR', on: 'sandbox', whole: true, with: ({ institutionId }) => ({ institutionId, administratorAddress: 'nobody@elsewhere.test' }), answer: 'Refused' },
  moveSandboxClock: { who: 'ADMINISTRATOR', on: 'sandbox', whole: true, with: ({ institutionId }) => ({ institutionId, now: null }), answer: 'Sandbox' },

  createCampaign: { who: 'ADMINISTRATOR', with: () => ({ ...campaign, code: fresh('C') }), answer: 'OfferSaved' },
  updateCampaign: changes('ADMINISTRATOR', 'campaign', (subject) => ({ ...thing(subject), ...campaign })),
  createCentre: { who: 'ADMINISTRATOR', with: () => ({ ...centreFields, code: fresh('CENTRE') }), answer: 'OfferSaved' },
  updateCentre: changes('ADMINISTRATOR', 'centre', (subject) => ({ ...thing(subject), ...centreFields })),
  // Of the viewer's own institution, whatever is named: another list than that is answered as a conflict.
  reorderCentres: { who: 'ADMINISTRATOR', whole: true, on: 'centres', with: ({ ids }) => ({ ids }), select: '{ __typename ... on OfferSaved { id } }', lists: ({ institutionId }) => institutionId },
  deleteCentre: changes('ADMINISTRATOR', 'centre', thing, 'Done'),

  createCommittee: changes('CENTRE_MANAGER', 'place', ({ centreId }) => ({ ...committeeFields, centreId, code: fresh('COMMITTEE') })),
  updateCommittee: changes('CENTRE_MANAGER', 'committee', (subject) => ({ ...thing(subject), ...committeeFields })),
  deleteCommittee: changes('CENTRE_MANAGER', 'committee', thing, 'Done'),

  createProgramme: changes('CENTRE_MANAGER', 'place', ({ centreId }) => ({ ...programmeFields, centreId, code: fresh('M') })),
  updateProgramme: changes('CENTRE_MANAGER', 'programme', (subject) => ({ ...thing(subject), ...programmeFields })),
  setAdditionalInformation: changes('CENTRE_MANAGER', 'programme', (subject) => ({ ...thing(subject), text: both('Apportez une pièce d’identité.') })),
  duplicateProgramme: changes('CENTRE_MANAGER', 'programme', ({ id }) => ({ id, code: fresh('COPY'), title: both('Copie'), shiftYears: 1 })),
  deleteProgramme: changes('CENTRE_MANAGER', 'programme', thing, 'Done'),

  createIntake: changes('CENTRE_MANAGER', 'programme', ({ id, campaignId, committeeId }) => ({ ...intakeFields, programmeId: id, campaignId, committeeId, code: fresh('I') })),
  updateIntake: changes('CENTRE_MANAGER', 'programme', ({ intakeId, campaignId, committeeId }) => ({ ...intakeFields, id: intakeId, version: 1, campaignId, committeeId, confirmsEarlierDeadline: false })),
  deleteIntake: changes('CENTRE_MANAGER', 'programme', ({ intakeId: id }) => ({ id, version: 1 }), 'Done'),

  createRequirement: changes('CENTRE_MANAGER', 'programme', ({ id }) => ({ ...requirementFields, programmeId: id, code: fresh('LETTER') })),
  updateRequirement: changes('CENTRE_MANAGER', 'programme', (subject) => ({ ...requirement(subject), ...requirementFields })),
  reorderRequirements: changes('CENTRE_MANAGER', 'programme', ({ id, requirementId }) => ({ programmeId: id, ids: [requirementId] })),
  deleteRequirement: changes('CENTRE_MANAGER', 'programme', requirement, 'Done'),
  requestTemplateUpload: changes('CENTRE_MANAGER', 'programme', ({ requirementId }) => ({ requirementId, version: 1, ...form }), 'UploadGrant'),
  bindTemplate: { who: 'KEEPER', on: 'template', with: ({ requirementId, ticket }) => ({ requirementId, version: 1, ticket }), answer: 'OfferSaved' },
  removeTemplate: changes('CENTRE_MANAGER', 'programme', requirement),
};
