import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocaleEnum, LocalizedTextType } from '../../kernel/graphql/common.type';
import { DateScalar } from '../../kernel/graphql/scalars';
import { FunctionNameEnum } from '../../people/graphql/assignment.type';
import { CampaignState } from '../model/campaign.entity';

registerEnumType(CampaignState, {
  name: 'CampaignState',
  description: 'Where a campaign stands.',
  valuesConfig: {
    PLANNED: { description: 'En préparation: its intakes do not show.' },
    ACTIVE: { description: 'En cours: its intakes are in the catalogue.' },
    ARCHIVED: { description: 'Archivée: its intakes do not show any more.' },
  },
});

@ObjectType('OfferMember', { description: 'Somebody who holds a function in a committee.', simpleResolvers: true })
export class OfferMemberType {
  @Field(() => ID, { description: 'The assignment.' })
  readonly id!: string;

  @Field(() => FunctionNameEnum, { description: 'Fonction: what the person may do there.' })
  readonly function!: FunctionNameEnum;

  @Field(() => String, { description: 'First and last name.' })
  readonly name!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day; from always when null.' })
  readonly startsOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; for ever when null.' })
  readonly endsOn!: string | null;
}

@ObjectType('CommitteeAlerts', { description: 'What a committee is told by mail: the first event soon, then at most one mail an hour that sums up.', simpleResolvers: true })
export class CommitteeAlertsType {
  @Field(() => Boolean, { description: 'Applications that were submitted.' })
  readonly submissions!: boolean;

  @Field(() => Boolean, { description: 'Places that candidates accepted.' })
  readonly acceptances!: boolean;

  @Field(() => Boolean, { description: 'Places that candidates declined or gave back.' })
  readonly withdrawals!: boolean;

  @Field(() => LocaleEnum, { description: 'Language of these mails.' })
  readonly language!: LocaleEnum;
}

@ObjectType('OfferCommittee', { description: 'A committee (commission), as those who look after the offer see it.', simpleResolvers: true })
export class OfferCommitteeType {
  @Field(() => ID, { description: 'The committee.' })
  readonly id!: string;

  @Field(() => String, { description: 'Short code, unique in its centre; given once.' })
  readonly code!: string;

  @Field(() => LocalizedTextType, { description: 'Name.' })
  readonly name!: LocalizedTextType;

  @Field(() => String, { nullable: true, description: 'Where candidates may write.' })
  readonly contactAddress!: string | null;

  @Field(() => String, { nullable: true, description: 'Who presides over it.' })
  readonly presidentName!: string | null;

  @Field(() => String, { nullable: true, description: 'Who signs its letters.' })
  readonly signatoryName!: string | null;

  @Field(() => LocalizedTextType, { nullable: true, description: 'In which capacity that person signs.' })
  readonly signatoryTitle!: LocalizedTextType | null;

  @Field(() => CommitteeAlertsType, { description: 'What it is told by mail, at its contact address.' })
  readonly alerts!: CommitteeAlertsType;

  @Field(() => Boolean, { description: 'Whether intakes may be given to it.' })
  readonly isInService!: boolean;

  @Field(() => Int, { description: 'Version to give with a change.' })
  readonly version!: number;
}

@ObjectType('OfferCentre', { description: 'A centre (centre de candidature), as those who look after the offer see it.', simpleResolvers: true })
export class OfferCentreType {
  readonly institutionId!: string;

  @Field(() => ID, { description: 'The centre.' })
  readonly id!: string;

  @Field(() => String, { description: 'Short code, unique in the institution; given once.' })
  readonly code!: string;

  @Field(() => LocalizedTextType, { description: 'Name of the faculty or school.' })
  readonly name!: LocalizedTextType;

  @Field(() => Boolean, { description: 'Whether it may offer programmes.' })
  readonly isInService!: boolean;

  @Field(() => Int, { description: 'How many programmes it has, out of service ones included.' })
  readonly programmeCount!: number;

  @Field(() => Int, { description: 'Version to give with a change.' })
  readonly version!: number;
}

@ObjectType('OfferCampaign', { description: 'A campaign (campagne): a yearly round of applications.', simpleResolvers: true })
export class OfferCampaignType {
  @Field(() => ID, { description: 'The campaign.' })
  readonly id!: string;

  @Field(() => String, { description: 'Short code, unique in the institution; given once.' })
  readonly code!: string;

  @Field(() => LocalizedTextType, { description: 'Name.' })
  readonly name!: LocalizedTextType;

  @Field(() => String, { description: 'Year of studies, for instance `2026-2027`.' })
  readonly academicYear!: string;

  @Field(() => CampaignState, { description: 'Where it stands.' })
  readonly state!: CampaignState;

  @Field(() => Int, { description: 'Version to give with a change.' })
  readonly version!: number;
}
