import { folded } from '../../kernel/folded';
import type { LocalizedText } from '../../kernel/locale';
import { calendarProblems } from './intake-calendar';
import type { Committee } from './committee.entity';
import type { TypedCampaign, TypedCentre, TypedCommittee, TypedIntake, TypedProgramme, TypedRequirement } from './offer-changes';
import type { OfferForm } from './offer-form';

const name = { max: 200 };
const long = { max: 5_000, lines: true };
const maxKeywords = 40;
const dateFields = ['timeZone', 'opensAt', 'closesAt', 'returnDeadline', 'juryOn', 'publicationOn', 'answerBy', 'answerDelayDays'];
const never = new Date(0);
const none = { fr: null, en: null };

const names = ({ fr, en }: LocalizedText) => ({ nameFr: fr, nameEn: en });

export const centreFrom = (form: OfferForm, typed: TypedCentre) => ({ ...names(form.both('name', typed.name, name)), isInService: typed.isInService });

type KeptAlerts = Pick<Committee, 'alertsSubmissions' | 'alertsAcceptances' | 'alertsWithdrawals'>;

export function committeeFrom(form: OfferForm, typed: TypedCommittee, kept?: KeptAlerts) {
  const title = form.bothOrNone('signatoryTitle', typed.signatoryTitle, name) ?? none;
  const contactAddress = form.address('contactAddress', typed.contactAddress);
  return {
    ...names(form.both('name', typed.name, name)), contactAddress,
    presidentName: form.optional('presidentName', typed.presidentName, name), signatoryName: form.optional('signatoryName', typed.signatoryName, name),
    signatoryTitleFr: title.fr, signatoryTitleEn: title.en, ...alertsFrom(form, contactAddress, typed.alerts, kept), isInService: typed.isInService,
  };
}

/** Alerts go to the contact address: without one there is nobody to tell, whether they are asked for now or were before. */
function alertsFrom(form: OfferForm, address: string | null, alerts: TypedCommittee['alerts'], kept?: KeptAlerts) {
  const asked = alerts && { alertsSubmissions: alerts.submissions, alertsAcceptances: alerts.acceptances, alertsWithdrawals: alerts.withdrawals };
  if (asksForAny(asked ?? kept) && address === null && !form.isRefused('contactAddress')) form.refuse('contactAddress', 'ALERTS_NEED_ADDRESS');
  return alerts ? { ...asked, alertLanguage: alerts.language } : {};
}

const asksForAny = (alerts: KeptAlerts | undefined): boolean =>
  alerts !== undefined && (alerts.alertsSubmissions || alerts.alertsAcceptances || alerts.alertsWithdrawals);

export function campaignFrom(form: OfferForm, typed: TypedCampaign) {
  const years = /^(20\d\d)-(20\d\d)$/.exec(typed.academicYear.trim());
  if (years === null || Number(years[2]) !== Number(years[1]) + 1) form.refuse('academicYear', 'ACADEMIC_YEAR');
  return { ...names(form.both('name', typed.name, name)), academicYear: typed.academicYear.trim(), state: typed.state };
}

export function programmeFrom(form: OfferForm, typed: TypedProgramme, diplomaTypes: { has(code: string): boolean }) {
  const title = form.both('title', typed.title, { max: 300 });
  const description = form.both('description', typed.description, long);
  if (!diplomaTypes.has(typed.diplomaTypeCode)) form.refuse('diplomaTypeCode', 'UNKNOWN');
  return {
    titleFr: title.fr, titleEn: title.en, ...sorting(title), descriptionFr: description.fr, descriptionEn: description.en,
    keywords: keywordsFrom(form, typed.keywords), url: form.url('url', typed.url), diplomaTypeCode: typed.diplomaTypeCode,
    site: form.text('site', typed.site, { max: 120 }), language: typed.language, isInService: typed.isInService,
  };
}

/** The folded titles by which the catalogue is sorted: never longer than their column. */
export const sorting = ({ fr, en }: LocalizedText) => ({ sortFr: folded(fr).slice(0, 300), sortEn: folded(en).slice(0, 300) });

function keywordsFrom(form: OfferForm, typed: readonly string[]): string[] {
  if (typed.length > maxKeywords) form.refuse('keywords', 'TOO_MANY', { max: maxKeywords });
  const written = typed.slice(0, maxKeywords).map((word) => form.optional('keywords', word, { max: 80 }));
  return [...new Set(written.filter((word) => word !== null))];
}

export function informationFrom(form: OfferForm, typed: LocalizedText | null) {
  const text = form.bothOrNone('additionalInformation', typed, { max: 10_000, lines: true });
  return { additionalInformationFr: text?.fr ?? null, additionalInformationEn: text?.en ?? null };
}

export function intakeFrom(form: OfferForm, typed: TypedIntake) {
  const timeZone = form.timeZone('timeZone', typed.timeZone);
  const named = names(form.both('name', typed.name, name));
  const period = periodFrom(form, typed, timeZone);
  const rest = {
    capacity: form.whole('capacity', typed.capacity, 0, 100_000), juryOn: form.day('juryOn', typed.juryOn), publicationOn: form.day('publicationOn', typed.publicationOn),
    answerBy: form.minute('answerBy', typed.answerBy, timeZone, 'deadline'), answerDelayDays: form.whole('answerDelayDays', typed.answerDelayDays, 1, 365),
  };
  const calendar = { ...period, ...rest, timeZone };
  const isWritten = !dateFields.some((field) => form.isRefused(field));
  for (const { field, code } of isWritten ? calendarProblems(calendar) : []) form.refuse(field, code);
  return { ...named, ...calendar, isInService: typed.isInService };
}

function periodFrom(form: OfferForm, typed: TypedIntake, timeZone: string) {
  const required = (field: 'opensAt' | 'closesAt' | 'returnDeadline', edge: 'opening' | 'deadline'): Date => {
    const instant = form.minute(field, typed[field], timeZone, edge);
    if (instant === null && !form.isRefused(field)) form.refuse(field, 'REQUIRED');
    return instant ?? never;
  };
  return { opensAt: required('opensAt', 'opening'), closesAt: required('closesAt', 'deadline'), returnDeadline: required('returnDeadline', 'deadline') };
}

export function requirementFrom(form: OfferForm, typed: TypedRequirement) {
  const label = form.both('label', typed.label, { max: 300 });
  const description = form.bothOrNone('description', typed.description, long);
  const condition = form.bothOrNone('condition', typed.condition, { max: 300 });
  return {
    labelFr: label.fr, labelEn: label.en, descriptionFr: (description ?? none).fr, descriptionEn: (description ?? none).en,
    isConditional: condition !== null, conditionFr: (condition ?? none).fr, conditionEn: (condition ?? none).en,
    isShared: typed.isShared, isInService: typed.isInService,
  };
}
