import type { LocalizedText } from '../../kernel/locale';
import type { CampaignState } from './campaign.entity';
import type { IntakeCalendar } from './intake-calendar';
import type { TeachingLanguage } from './teaching-language';

/** The offer of an institution as it comes from elsewhere; codes are what recognises a thing that is already known. */
export interface OfferDraft {
  readonly institution: InstitutionDraft;
  readonly campaigns: readonly CampaignDraft[];
  /** In the order of the catalogue. */
  readonly centres: readonly CentreDraft[];
  readonly programmes: readonly ProgrammeDraft[];
  /** Asked for by every programme. */
  readonly commonRequirements: readonly RequirementDraft[];
  readonly faq: readonly FaqDraft[];
  readonly helpLinks: readonly HelpLinkDraft[];
}

export interface InstitutionDraft {
  readonly code: string;
  readonly name: LocalizedText;
  readonly city: string;
  readonly contactAddress: string;
  readonly timeZone: string;
  readonly maxFileBytes: number;
  readonly fileTypes: readonly string[];
  readonly applicationQuota: number;
  readonly announcement: LocalizedText | null;
  readonly maintenance: LocalizedText | null;
}

export interface CampaignDraft {
  readonly code: string;
  readonly name: LocalizedText;
  readonly academicYear: string;
  readonly state: CampaignState;
}

export interface CentreDraft {
  readonly code: string;
  readonly name: LocalizedText;
  readonly committees: readonly CommitteeDraft[];
}

export interface CommitteeDraft {
  readonly code: string;
  readonly name: LocalizedText;
  readonly contactAddress: string | null;
}

export interface ProgrammeDraft {
  readonly code: string;
  readonly centreCode: string;
  readonly diplomaTypeCode: string;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  readonly additionalInformation: LocalizedText | null;
  readonly keywords: readonly string[];
  readonly url: string | null;
  readonly site: string;
  readonly language: TeachingLanguage;
  readonly isInService: boolean;
  readonly intakes: readonly IntakeDraft[];
  readonly requirements: readonly RequirementDraft[];
  readonly figures: readonly FiguresDraft[];
}

export interface IntakeDraft extends IntakeCalendar {
  readonly code: string;
  readonly campaignCode: string;
  readonly committeeCode: string;
  readonly name: LocalizedText;
  readonly capacity: number | null;
  readonly isInService: boolean;
}

export interface RequirementDraft {
  readonly code: string;
  readonly label: LocalizedText;
  readonly description: LocalizedText | null;
  /** Conditional when given: whom the document concerns. */
  readonly condition: LocalizedText | null;
  readonly isShared: boolean;
  readonly position: number;
  readonly template: TemplateDraft | null;
}

export interface TemplateDraft {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface FiguresDraft {
  readonly academicYear: string;
  readonly applications: number;
  readonly admitted: number;
  readonly enrolled: number;
}

export interface FaqDraft {
  readonly code: string;
  readonly question: LocalizedText;
  readonly answer: LocalizedText;
}

export interface HelpLinkDraft {
  readonly title: LocalizedText;
  readonly url: string;
}
