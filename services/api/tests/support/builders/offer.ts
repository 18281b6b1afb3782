import type { Parts } from '../../../src/kernel/feature';
import { deadlineAt, openingAt } from '../../../src/offer/model/local-time';
import { CampaignState } from '../../../src/offer/model/campaign.entity';
import type { IntakeDraft, OfferDraft, ProgrammeDraft, RequirementDraft } from '../../../src/offer/model/offer-draft';
import { TeachingLanguage } from '../../../src/offer/model/teaching-language';
import { ImportOffer, type ImportedOffer } from '../../../src/offer/use-cases/import-offer';
import { importReference } from './reference';

const both = (text: string) => ({ fr: text, en: text });
export type { ImportedOffer };

const paris = 'Europe/Paris';

/** Open from 1 October 2026 to 31 March 2027, to be sent back until 12 April 2027, 23:59 in Paris. */
export const anIntake = (change: Partial<IntakeDraft> = {}): IntakeDraft => ({
  code: 'SEPTEMBER',
  campaignCode: 'C1',
  committeeCode: 'COMMITTEE',
  name: { fr: 'Rentrée de septembre', en: 'September intake' },
  capacity: 30,
  isInService: true,
  opensAt: openingAt({ day: '2026-10-01', time: '09:00', timeZone: paris }),
  closesAt: deadlineAt({ day: '2027-03-31', time: '23:59', timeZone: paris }),
  returnDeadline: deadlineAt({ day: '2027-04-12', time: '23:59', timeZone: paris }),
  juryOn: null,
  publicationOn: null,
  answerBy: null,
  answerDelayDays: null,
  timeZone: paris,
  ...change,
});

export const aRequirement = (code: string, change: Partial<RequirementDraft> = {}): RequirementDraft => ({
  code, label: both(code), description: null, condition: null, isShared: false, position: 1, template: null, ...change,
});

export const aProgramme = (code: string, change: Partial<ProgrammeDraft> = {}): ProgrammeDraft => ({
  code,
  centreCode: 'LAW',
  diplomaTypeCode: 'MASTER',
  title: both(code),
  description: both('What it is about.'),
  additionalInformation: null,
  keywords: [],
  url: null,
  site: 'Centre',
  language: TeachingLanguage.FR,
  isInService: true,
  intakes: [anIntake()],
  requirements: [],
  figures: [],
  ...change,
});

export const anOffer = (change: Partial<OfferDraft> = {}): OfferDraft => ({
  institution: {
    code: 'ONE',
    name: { fr: 'Université une', en: 'University One' },
    city: 'Uneville',
    contactAddress: 'admissions@one.test',
    timeZone: paris,
    maxFileBytes: 10_000_000,
    fileTypes: ['application/pdf', 'image/jpeg', 'image/png'],
    applicationQuota: 10,
    announcement: null,
    maintenance: null,
  },
  campaigns: [{ code: 'C1', name: { fr: 'Campagne 2027-2028', en: 'Campaign 2027-2028' }, academicYear: '2027-2028', state: CampaignState.ACTIVE }],
  centres: [
    { code: 'LAW', name: { fr: 'Faculté de Droit', en: 'Faculty of Law' }, committees: [{ code: 'COMMITTEE', name: both('Committee'), contactAddress: null }] },
    { code: 'SCIENCE', name: { fr: 'Faculté des Sciences', en: 'Faculty of Science' }, committees: [{ code: 'COMMITTEE', name: both('Committee'), contactAddress: null }] },
  ],
  programmes: [aProgramme('P1')],
  commonRequirements: [],
  faq: [],
  helpLinks: [],
  ...change,
});

/** The same under another name: what belongs to one institution must never show in the other. */
export const anotherOffer = (change: Partial<OfferDraft> = {}): OfferDraft => {
  const offer = anOffer(change);
  return { ...offer, institution: { ...offer.institution, code: 'TWO', name: { fr: 'Université deux', en: 'University Two' } } };
};

/** Imports an offer, with the national tables that it needs. */
export async function givenOffer(parts: Parts, offer: OfferDraft = anOffer()): Promise<ImportedOffer> {
  await importReference(parts);
  return new ImportOffer(parts).execute(offer);
}
