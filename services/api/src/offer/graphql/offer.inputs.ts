import { Field, ID, InputType, Int } from 'type-graphql';
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

@InputType('CreateCentreInput', { description: 'A new centre.' })
export class CreateCentreInput extends CentreFields {
  @Field(() => String, { description: 'Capital letters, digits, `-`, `_` and `.`, at most 30; unique in the institution.' })
  readonly code!: string;
}

@InputType('UpdateCentreInput', { description: 'A changed centre.' })
export class UpdateCentreInput extends CentreFields {
  @Field(() => ID, { description: 'The centre.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;
}

@InputType('ReorderCentresInput', { description: 'The order of the catalogue.' })
export class ReorderCentresInput {
  @Field(() => [ID], { description: 'All centres of the institution, in their new order.' })
  readonly ids!: string[];
}

@InputType('CommitteeFields', { description: 'What a committee is.' })
class CommitteeFields {
  @Field(() => LocalizedTextInput, { description: 'Name, at most 200 characters.' })
  readonly name!: LocalizedTextInput;

  @Field(() => String, { nullable: true, description: 'Address to which candidates may write.' })
  readonly contactAddress?: string | null;

  @Field(() => Boolean, { description: 'Whether intakes may be given to it.' })
  readonly isInService!: boolean;
}

@InputType('CreateCommitteeInput', { description: 'A new committee.' })
export class CreateCommitteeInput extends CommitteeFields {
  @Field(() => ID, { description: 'Its centre.' })
  readonly centreId!: string;

  @Field(() => String, { description: 'Capital letters, digits, `-`, `_` and `.`, at most 30; unique in the centre.' })
  readonly code!: string;
}

@InputType('UpdateCommitteeInput', { description: 'A changed committee.' })
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

@InputType('CreateCampaignInput', { description: 'A new campaign.' })
export class CreateCampaignInput extends CampaignFields {
  @Field(() => String, { description: 'Capital letters, digits, `-`, `_` and `.`, at most 30; unique in the institution.' })
  readonly code!: string;
}

@InputType('UpdateCampaignInput', { description: 'A changed campaign.' })
export class UpdateCampaignInput extends CampaignFields {
  @Field(() => ID, { description: 'The campaign.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;
}
