import type { LocalizedText } from '../../kernel/locale';
import type { ProgrammeDraft, RequirementDraft } from '../../offer/contract';
import { TeachingLanguage } from '../../offer/model/teaching-language';
import { academicYears, calendarOf, type Plan } from './calendar';
import { requirementsFor } from './requirements';

type Language = keyof typeof TeachingLanguage;

/** What tells one demonstration programme from another; the rest follows from it. */
export interface DemoProgramme {
  readonly code: string;
  readonly diploma: string;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  readonly keywords: readonly string[];
  readonly plan: Plan;
  readonly capacity: number;
  /** Applications of last year; the other figures are in proportion. */
  readonly applied: number;
  readonly committee?: string;
  readonly language?: Language;
  readonly site?: string;
  readonly url?: string;
  readonly additionalInformation?: LocalizedText;
  readonly requirements?: readonly RequirementDraft[];
  /** A second round, for those that have one. */
  readonly secondRound?: Plan;
}

export interface DemoCentre {
  readonly centreCode: string;
  readonly site: string;
  readonly timeZone: string;
  readonly committee: string;
  readonly programmes: readonly DemoProgramme[];
}

export const draftsOf = (centre: DemoCentre, now: Date): ProgrammeDraft[] => centre.programmes.map((programme) => draftOf(programme, centre, now));

function draftOf(programme: DemoProgramme, centre: DemoCentre, now: Date): ProgrammeDraft {
  return {
    code: programme.code,
    centreCode: centre.centreCode,
    diplomaTypeCode: programme.diploma,
    title: programme.title,
    description: programme.description,
    additionalInformation: programme.additionalInformation ?? null,
    keywords: programme.keywords,
    url: programme.url ?? null,
    site: programme.site ?? centre.site,
    language: TeachingLanguage[programme.language ?? 'FR'],
    isInService: true,
    intakes: intakesOf(programme, centre, now),
    requirements: programme.requirements ?? requirementsFor(programme.diploma),
    figures: figuresOf(programme, now),
  };
}

function intakesOf({ plan, secondRound, capacity, committee }: DemoProgramme, centre: DemoCentre, now: Date): ProgrammeDraft['intakes'] {
  const common = { campaignCode: 'CURRENT', committeeCode: committee ?? centre.committee, isInService: true };
  const main = { ...common, ...calendarOf(plan, now, centre.timeZone), code: 'MAIN', capacity, name: { fr: 'Rentrée de septembre', en: 'September intake' } };
  if (secondRound === undefined) return [main];
  const second = calendarOf(secondRound, now, centre.timeZone);
  return [main, { ...common, ...second, code: 'SECOND', capacity: Math.ceil(capacity / 5), name: { fr: 'Session complémentaire', en: 'Complementary round' } }];
}

function figuresOf({ applied, capacity }: DemoProgramme, now: Date): ProgrammeDraft['figures'] {
  const admitted = Math.min(applied, Math.round(capacity * 1.4));
  return [{ academicYear: academicYears(now).last, applications: applied, admitted, enrolled: Math.min(admitted, Math.round(capacity * 0.95)) }];
}
