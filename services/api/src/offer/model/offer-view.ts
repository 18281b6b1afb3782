import type { LocalizedText } from '../../kernel/locale';
import type { CampaignState } from './campaign.entity';
import type { CommitteeAlerts } from './offer-changes';
import type { TeachingLanguage } from './teaching-language';

/** Where a programme stands for whoever looks after it. */
export enum OfferState {
  OPEN = 'OPEN',
  UPCOMING = 'UPCOMING',
  CLOSED = 'CLOSED',
  OUT_OF_SERVICE = 'OUT_OF_SERVICE',
}

/** The offer as its administrators see it: with versions, and what is out of service too. */
interface Administered {
  readonly id: string;
  readonly code: string;
  readonly version: number;
}

export interface CentreView extends Administered {
  readonly institutionId: string;
  readonly name: LocalizedText;
  readonly isInService: boolean;
  readonly programmeCount: number;
}

export interface CommitteeView extends Administered {
  readonly centreId: string;
  readonly name: LocalizedText;
  readonly contactAddress: string | null;
  readonly presidentName: string | null;
  readonly signatoryName: string | null;
  readonly signatoryTitle: LocalizedText | null;
  readonly alerts: CommitteeAlerts;
  readonly isInService: boolean;
}

export interface CampaignView extends Administered {
  readonly name: LocalizedText;
  readonly academicYear: string;
  readonly state: CampaignState;
}

export interface ProgrammeView extends Administered {
  readonly institutionId: string;
  readonly centreId: string;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  readonly additionalInformation: LocalizedText | null;
  readonly keywords: readonly string[];
  readonly url: string | null;
  readonly diplomaTypeCode: string;
  readonly site: string;
  readonly language: TeachingLanguage;
  readonly isInService: boolean;
  readonly state: OfferState;
}

export interface IntakeView extends Administered {
  readonly programmeId: string;
  readonly campaignId: string;
  readonly committeeId: string;
  readonly name: LocalizedText;
  readonly capacity: number | null;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly returnDeadline: Date;
  readonly juryOn: string | null;
  readonly publicationOn: string | null;
  readonly answerBy: Date | null;
  readonly answerDelayDays: number | null;
  readonly timeZone: string;
  readonly isInService: boolean;
}

export interface RequirementView extends Administered {
  readonly label: LocalizedText;
  readonly description: LocalizedText | null;
  readonly condition: LocalizedText | null;
  readonly isShared: boolean;
  readonly isInService: boolean;
  readonly position: number;
  readonly template: { readonly name: string; readonly size: number; readonly url: string } | null;
}
