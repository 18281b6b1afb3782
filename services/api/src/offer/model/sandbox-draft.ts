import { DateTime } from 'luxon';
import type { LocalizedText } from '../../kernel/locale';
import { CampaignState } from './campaign.entity';
import type { IntakeCalendar } from './intake-calendar';
import { deadlineAt, openingAt } from './local-time';
import type { OfferDraft, ProgrammeDraft } from './offer-draft';
import type { InstitutionFacts } from './offer-facts';
import { TeachingLanguage } from './teaching-language';

/** In days from the opening of the sandbox: everything is open, and nothing is far from the next date. */
const calendar = (now: Date, timeZone: string, answer: Pick<IntakeCalendar, 'answerBy' | 'answerDelayDays'>): IntakeCalendar => {
  const day = (offset: number): string => DateTime.fromJSDate(now, { zone: timeZone }).plus({ days: offset }).toISODate() ?? '';
  return {
    opensAt: openingAt({ day: day(-30), time: '09:00', timeZone }), closesAt: deadlineAt({ day: day(30), time: '23:59', timeZone }),
    returnDeadline: deadlineAt({ day: day(40), time: '23:59', timeZone }), juryOn: day(50), publicationOn: day(55), timeZone, ...answer,
  };
};

interface Course {
  readonly code: string;
  readonly title: LocalizedText;
  readonly calendar: IntakeCalendar;
  readonly capacity: number | null;
}

const programme = (site: string, { code, title, calendar: dates, capacity }: Course): ProgrammeDraft => ({
  code, centreCode: 'ESSAIS', diplomaTypeCode: 'MASTER', title, site, keywords: [], url: null, language: TeachingLanguage.FR, isInService: true, additionalInformation: null, figures: [],
  description: { fr: 'Formation inventée pour des essais : personne n’y est inscrit.', en: 'Invented for trials: nobody is enrolled in it.' },
  intakes: [{ ...dates, code: 'ESSAI', campaignCode: 'ESSAI', committeeCode: 'ESSAIS', name: { fr: 'Session d’essai', en: 'Trial intake' }, capacity, isInService: true }],
  requirements: [{
    code: 'CV', label: { fr: 'Curriculum vitae', en: 'Curriculum vitae' }, description: null, condition: null, isShared: false, position: 1, template: null,
  }],
});

/** Of the owner’s id, not of their code: nobody gives an institution such a code, so that no other is ever met by it. */
export const sandboxCode = (ownerId: string): string => `ESSAI-${ownerId.slice(-24)}`;

/** The small offer with which a sandbox begins; its administrators change it like any other. */
export function sandboxOffer(owner: InstitutionFacts, now: Date): OfferDraft {
  const { city, contactAddress, timeZone, maxFileBytes, fileTypes, applicationQuota } = owner;
  const { year, month } = DateTime.fromJSDate(now, { zone: timeZone });
  const first = month >= 9 ? year + 1 : year;
  const answerBy = deadlineAt({ day: DateTime.fromJSDate(now, { zone: timeZone }).plus({ days: 70 }).toISODate() ?? '', time: '23:59', timeZone });
  return {
    institution: {
      code: sandboxCode(owner.id), name: { fr: `Bac à sable – ${owner.name.fr}`, en: `Sandbox – ${owner.name.en}` },
      city, contactAddress, timeZone, maxFileBytes, fileTypes, applicationQuota, maintenance: null,
      announcement: { fr: 'Bac à sable : rien de ce qui s’y fait ne compte.', en: 'Sandbox: nothing that is done here counts.' },
    },
    campaigns: [{ code: 'ESSAI', name: { fr: 'Campagne d’essai', en: 'Trial campaign' }, academicYear: `${String(first)}-${String(first + 1)}`, state: CampaignState.ACTIVE }],
    centres: [{ code: 'ESSAIS', name: { fr: 'Centre d’essai', en: 'Trial centre' }, committees: [{ code: 'ESSAIS', name: { fr: 'Commission d’essai', en: 'Trial committee' }, contactAddress: null }] }],
    programmes: [
      programme(city, { code: 'ESSAI-DELAI', title: { fr: 'Master d’essai – réponse sous 14 jours', en: 'Trial master – answer within 14 days' }, capacity: null, calendar: calendar(now, timeZone, { answerBy: null, answerDelayDays: 14 }) }),
      programme(city, { code: 'ESSAI-DATE', title: { fr: 'Master d’essai – réponse à date fixe', en: 'Trial master – answer by a date' }, capacity: 20, calendar: calendar(now, timeZone, { answerBy, answerDelayDays: null }) }),
    ],
    commonRequirements: [], faq: [], helpLinks: [],
  };
}
