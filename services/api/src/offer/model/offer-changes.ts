import type { Locale, LocalizedText } from '../../kernel/locale';
import type { CampaignState } from './campaign.entity';
import type { TeachingLanguage } from './teaching-language';

/** What administrators type, before it is checked. Codes are given once, when a thing is made: people quote them. */
type Typed<Value> = Value | null | undefined;

export interface TypedCentre {
  readonly name: LocalizedText;
  readonly isInService: boolean;
}

/** What a committee is told by mail, and in which language. */
export interface CommitteeAlerts {
  readonly submissions: boolean;
  readonly acceptances: boolean;
  readonly withdrawals: boolean;
  readonly language: Locale;
}

export interface TypedCommittee {
  readonly name: LocalizedText;
  readonly contactAddress?: Typed<string>;
  readonly presidentName?: Typed<string>;
  readonly signatoryName?: Typed<string>;
  readonly signatoryTitle?: Typed<LocalizedText>;
  /** As it was where it is left out. */
  readonly alerts?: Typed<CommitteeAlerts>;
  readonly isInService: boolean;
}

export interface TypedCampaign {
  readonly name: LocalizedText;
  readonly academicYear: string;
  readonly state: CampaignState;
}

export interface TypedProgramme {
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  readonly keywords: readonly string[];
  readonly url?: Typed<string>;
  readonly diplomaTypeCode: string;
  readonly site: string;
  readonly language: TeachingLanguage;
  readonly isInService: boolean;
}

/** Dates are as clocks in `timeZone` show them: `2027-04-12T23:59`, days `2027-04-12`. */
export interface TypedIntake {
  readonly name: LocalizedText;
  readonly campaignId: string;
  readonly committeeId: string;
  readonly capacity?: Typed<number>;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly returnDeadline: string;
  readonly juryOn?: Typed<string>;
  readonly publicationOn?: Typed<string>;
  readonly answerBy?: Typed<string>;
  readonly answerDelayDays?: Typed<number>;
  readonly timeZone: string;
  readonly isInService: boolean;
}

export interface TypedRequirement {
  readonly label: LocalizedText;
  readonly description?: Typed<LocalizedText>;
  /** Whom the document concerns; conditional when given. */
  readonly condition?: Typed<LocalizedText>;
  readonly isShared: boolean;
  readonly isInService: boolean;
}

export interface Seen {
  readonly id: string;
  /** The version that the person saw. */
  readonly version: number;
}
