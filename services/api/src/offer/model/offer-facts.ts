import type { LocalizedText } from '../../kernel/locale';
import type { TeachingLanguage } from './teaching-language';
import type { CommitteeAlerts } from './offer-changes';

/** What other features and the API may know of the offer: plain values with both labels, never entities. */
export interface InstitutionFacts {
  readonly __typename: 'Institution';
  readonly id: string;
  readonly code: string;
  readonly name: LocalizedText;
  readonly city: string;
  readonly contactAddress: string;
  readonly timeZone: string;
  readonly campaign: CampaignFacts | null;
  readonly announcement: LocalizedText | null;
  readonly maintenance: LocalizedText | null;
  readonly maxFileBytes: number;
  readonly fileTypes: readonly string[];
  readonly applicationQuota: number;
  readonly isSandbox: boolean;
}

export interface CampaignFacts {
  readonly id: string;
  readonly name: LocalizedText;
  readonly academicYear: string;
}

export interface CentreFacts {
  readonly __typename: 'AdmissionCentre';
  readonly id: string;
  readonly institutionId: string;
  readonly code: string;
  readonly name: LocalizedText;
}

export interface CommitteeFacts {
  readonly __typename: 'Committee';
  readonly id: string;
  readonly centreId: string;
  readonly institutionId: string;
  readonly name: LocalizedText;
  readonly contactAddress: string | null;
  readonly presidentName: string | null;
  readonly signatoryName: string | null;
  readonly signatoryTitle: LocalizedText | null;
  readonly alerts: CommitteeAlerts;
}

export interface ProgrammeFacts {
  readonly __typename: 'Programme';
  readonly id: string;
  readonly institutionId: string;
  readonly centreId: string;
  readonly code: string;
  readonly title: LocalizedText;
  readonly keywords: readonly string[];
  readonly url: string | null;
  readonly diplomaTypeCode: string;
  readonly site: string;
  readonly language: TeachingLanguage;
  readonly isInService: boolean;
}

/** What a programme's own page tells of it: pages of text, that no list shows. */
export interface ProgrammeTexts {
  readonly description: LocalizedText;
  readonly additionalInformation: LocalizedText | null;
}

export interface IntakeFacts {
  readonly __typename: 'Intake';
  readonly id: string;
  readonly programmeId: string;
  readonly committeeId: string;
  readonly name: LocalizedText;
  readonly capacity: number | null;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly returnDeadline: Date;
  /** `YYYY-MM-DD`. */
  readonly juryOn: string | null;
  readonly publicationOn: string | null;
  readonly answerBy: Date | null;
  readonly answerDelayDays: number | null;
  readonly timeZone: string;
}

export interface RequirementFacts {
  readonly __typename: 'DocumentRequirement';
  readonly id: string;
  readonly code: string;
  readonly label: LocalizedText;
  readonly description: LocalizedText | null;
  readonly isConditional: boolean;
  readonly condition: LocalizedText | null;
  readonly isShared: boolean;
  readonly position: number;
  readonly template: TemplateFacts | null;
}

export interface TemplateFacts {
  readonly name: string;
  readonly size: number;
  readonly url: string;
}

export interface FiguresFacts {
  readonly academicYear: string;
  readonly applications: number;
  readonly admitted: number;
  readonly enrolled: number;
}

/** All that creating an application needs to know of its intake, in one read. */
export interface IntakeForApplying {
  readonly intakeId: string;
  readonly programmeId: string;
  readonly programmeCode: string;
  readonly title: LocalizedText;
  readonly centreId: string;
  readonly committeeId: string;
  readonly institutionId: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly returnDeadline: Date;
  readonly timeZone: string;
  /** Active applications that one candidate may have in the institution. */
  readonly quota: number;
  /** Whether programme, intake and campaign are all open to the public; dates not considered. */
  readonly isInService: boolean;
  readonly requirements: readonly RequirementForApplying[];
}

export interface RequirementForApplying {
  readonly id: string;
  readonly code: string;
  readonly labelFr: string;
  readonly labelEn: string;
  readonly isConditional: boolean;
  readonly isShared: boolean;
  readonly position: number;
}
