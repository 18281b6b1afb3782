import type { Localized } from '@parvis/kit';

import type { OfferIntakeLineFragment, OfferProgrammeQuery, OfferRequirementLineFragment, TeachingLanguage } from '@/gql/graphql';

export type Programme = OfferProgrammeQuery['offerProgramme'];
export type Intake = OfferIntakeLineFragment;
export type Requirement = OfferRequirementLineFragment;

const nothing: Localized = { fr: '', en: '' };
const plain = ({ fr, en }: Localized): Localized => ({ fr, en });

export interface ProgrammeDraft {
  title: Localized;
  description: Localized;
  /** One a line. */
  keywords: string;
  url: string;
  diplomaTypeCode: string;
  site: string;
  language: TeachingLanguage;
  isInService: boolean;
}

export const emptyProgramme = (): ProgrammeDraft =>
  ({ title: nothing, description: nothing, keywords: '', url: '', diplomaTypeCode: '', site: '', language: 'FR', isInService: false });

export const draftOfProgramme = ({ title, description, keywords, url, diplomaTypeCode, site, language, isInService }: Programme): ProgrammeDraft => ({
  title: plain(title), description: plain(description), keywords: keywords.join('\n'), url: url ?? '', diplomaTypeCode, site, language, isInService,
});

export const programmeInput = ({ keywords, url, ...rest }: ProgrammeDraft) => ({
  ...rest, keywords: keywords.split('\n').map((word) => word.trim()).filter(Boolean), url: url.trim() || null,
});

export interface IntakeDraft {
  name: Localized;
  campaignId: string;
  committeeId: string;
  capacity: string;
  opensAt: string;
  closesAt: string;
  returnDeadline: string;
  juryOn: string;
  publicationOn: string;
  answer: 'date' | 'delay' | 'none';
  answerBy: string;
  answerDelayDays: string;
  timeZone: string;
  isInService: boolean;
}

export const emptyIntake = (timeZone: string, campaignId: string, committeeId: string): IntakeDraft => ({
  name: nothing, campaignId, committeeId, capacity: '', opensAt: '', closesAt: '', returnDeadline: '', juryOn: '', publicationOn: '',
  answer: 'delay', answerBy: '', answerDelayDays: '14', timeZone, isInService: true,
});

function answerKind({ answerBy, answerDelayDays }: Intake): IntakeDraft['answer'] {
  if (answerBy) return 'date';
  return answerDelayDays ? 'delay' : 'none';
}

export const draftOfIntake = (intake: Intake): IntakeDraft => ({
  name: plain(intake.name), campaignId: intake.campaignId, committeeId: intake.committeeId, capacity: intake.capacity === null ? '' : String(intake.capacity),
  opensAt: intake.opensAt, closesAt: intake.closesAt, returnDeadline: intake.returnDeadline, juryOn: intake.juryOn ?? '', publicationOn: intake.publicationOn ?? '',
  answer: answerKind(intake), answerBy: intake.answerBy ?? '', answerDelayDays: intake.answerDelayDays === null ? '' : String(intake.answerDelayDays),
  timeZone: intake.timeZone, isInService: intake.isInService,
});

const whole = (typed: string): number | null => (typed.trim() === '' ? null : Math.trunc(Number(typed)) || 0);

export const intakeInput = ({ answer, answerBy, answerDelayDays, capacity, ...rest }: IntakeDraft) => ({
  ...rest, capacity: whole(capacity), answerBy: answer === 'date' ? answerBy : null, answerDelayDays: answer === 'delay' ? whole(answerDelayDays) : null,
});

export interface RequirementDraft {
  label: Localized;
  description: Localized;
  isConditional: boolean;
  condition: Localized;
  isShared: boolean;
  isInService: boolean;
}

export const emptyRequirement = (): RequirementDraft =>
  ({ label: nothing, description: nothing, isConditional: false, condition: nothing, isShared: false, isInService: true });

export const draftOfRequirement = ({ label, description, condition, isShared, isInService }: Requirement): RequirementDraft => ({
  label: plain(label), description: plain(description ?? nothing), isConditional: condition !== null, condition: plain(condition ?? nothing), isShared, isInService,
});

export const requirementInput = ({ isConditional, condition, ...rest }: RequirementDraft) => ({ ...rest, condition: isConditional ? condition : null });
