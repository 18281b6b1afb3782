import { Field, ID, InputType, Int } from 'type-graphql';
import { LocaleEnum } from '../../kernel/graphql/common.type';
import { CampaignState } from '../model/campaign.entity';

@InputType('LocalizedTextInput', { description: 'The same text in both languages.' })
export class LocalizedTextInput {
  @Field(() => String, { description: 'French.' })
  readonly fr!: string;

  @Field(() => String, { description: 'English.' })
  readonly en!: string;
}

@InputType('OfferThingInput', { description: 'A part of the offer, as somebody saw it.' })
export class OfferThingInput {
  @Field(() => ID, { description: 'The thing.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;
}

@InputType('CentreFields', { description: 'What a centre is.' })
class CentreFields {
  @Field(() => LocalizedTextInput, { description: 'Name, at most 200 characters.' })
  readonly name!: LocalizedTextInput;

  @Field(() => Boolean, { description: 'Whether it may offer programmes.' })
  readonly isInService!: boolean;
}

@InputType('CreateCentreInput', { description: 'A new centre (centre de candidature).' })
export class CreateCentreInput extends CentreFields {
  @Field(() => String, { description: 'Capital letters, digits, `-`, `_` and `.`, at most 30; unique in the institution.' })
  readonly code!: string;
}

@InputType('UpdateCentreInput', { description: 'A changed centre (centre de candidature).' })
export class UpdateCentreInput extends CentreFields {
  @Field(() => ID, { description: 'The centre.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;
}

@InputType('ReorderCentresInput', { description: 'The order of the centres (centres de candidature) in the catalogue.' })
export class ReorderCentresInput {
  @Field(() => [ID], { description: 'All centres of the institution, in their new order.' })
  readonly ids!: string[];
}

@InputType('CommitteeAlertsInput', { description: 'What a committee is told by mail.' })
export class CommitteeAlertsInput {
  @Field(() => Boolean, { description: 'Applications that were submitted.' })
  readonly submissions!: boolean;

  @Field(() => Boolean, { description: 'Places that candidates accepted.' })
  readonly acceptances!: boolean;

  @Field(() => Boolean, { description: 'Places that candidates declined or gave back.' })
  readonly withdrawals!: boolean;

  @Field(() => LocaleEnum, { description: 'Language of these mails.' })
  readonly language!: LocaleEnum;
}

@InputType('CommitteeFields', { description: 'What a committee is.' })
class CommitteeFields {
  @Field(() => LocalizedTextInput, { description: 'Name, at most 200 characters.' })
  readonly name!: LocalizedTextInput;

  @Field(() => String, { nullable: true, description: 'Address to which candidates may write.' })
  readonly contactAddress?: string | null;

  @Field(() => String, { nullable: true, description: 'Who presides over it, at most 200 characters.' })
  readonly presidentName?: string | null;

  @Field(() => String, { nullable: true, description: 'Who signs its letters, at most 200 characters.' })
  readonly signatoryName?: string | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'In which capacity that person signs, at most 200 characters.' })
  readonly signatoryTitle?: LocalizedTextInput | null;

  @Field(() => CommitteeAlertsInput, { nullable: true, description: 'What it is told by mail, at its contact address; unchanged when left out.' })
  readonly alerts?: CommitteeAlertsInput | null;

  @Field(() => Boolean, { description: 'Whether intakes may be given to it.' })
  readonly isInService!: boolean;
}

@InputType('CreateCommitteeInput', { description: 'A new committee (commission).' })
export class CreateCommitteeInput extends CommitteeFields {
  @Field(() => ID, { description: 'Its centre.' })
  readonly centreId!: string;

  @Field(() => String, { description: 'Capital letters, digits, `-`, `_` and `.`, at most 30; unique in the centre.' })
  readonly code!: string;
}

@InputType('UpdateCommitteeInput', { description: 'A changed committee (commission).' })
export class UpdateCommitteeInput extends CommitteeFields {
  @Field(() => ID, { description: 'The committee.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;
}

@InputType('CampaignFields', { description: 'What a campaign is.' })
class CampaignFields {
  @Field(() => LocalizedTextInput, { description: 'Name, at most 200 characters.' })
  readonly name!: LocalizedTextInput;

  @Field(() => String, { description: 'Year of studies: `2027-2028`.' })
  readonly academicYear!: string;

  @Field(() => CampaignState, { description: 'Where it stands.' })
  readonly state!: CampaignState;
}

@InputType('CreateCampaignInput', { description: 'A new campaign (campagne).' })
export class CreateCampaignInput extends CampaignFields {
  @Field(() => String, { description: 'Capital letters, digits, `-`, `_` and `.`, at most 30; unique in the institution.' })
  readonly code!: string;
}

@InputType('UpdateCampaignInput', { description: 'A changed campaign (campagne).' })
export class UpdateCampaignInput extends CampaignFields {
  @Field(() => ID, { description: 'The campaign.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;
}
