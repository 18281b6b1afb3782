import { Field, ID, InputType, Int } from 'type-graphql';
import { TeachingLanguage } from '../model/teaching-language';
import { LocalizedTextInput } from './offer.inputs';

@InputType('ProgrammeFields', { description: 'What candidates read of a programme.' })
class ProgrammeFields {
  @Field(() => LocalizedTextInput, { description: 'Intitulé, at most 300 characters.' })
  readonly title!: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { description: 'Plain text, at most 5,000 characters; an empty line separates paragraphs.' })
  readonly description!: LocalizedTextInput;

  @Field(() => [String], { description: 'Keywords (mots clés) in both languages, at most 40 of 80 characters.' })
  readonly keywords!: string[];

  @Field(() => String, { nullable: true, description: 'Page of the programme on its own site.' })
  readonly url?: string | null;

  @Field(() => String, { description: 'Code of the type of diploma.' })
  readonly diplomaTypeCode!: string;

  @Field(() => String, { description: 'Town or campus, at most 120 characters.' })
  readonly site!: string;

  @Field(() => TeachingLanguage, { description: 'Languages of teaching.' })
  readonly language!: TeachingLanguage;

  @Field(() => Boolean, { description: 'Whether it is in the catalogue.' })
  readonly isInService!: boolean;
}

@InputType('CreateProgrammeInput', { description: 'A new programme (formation).' })
export class CreateProgrammeInput extends ProgrammeFields {
  @Field(() => ID, { description: 'Its centre, for good.' })
  readonly centreId!: string;

  @Field(() => String, { description: 'Capital letters, digits, `-`, `_` and `.`, at most 30; unique in the institution.' })
  readonly code!: string;
}

@InputType('UpdateProgrammeInput', { description: 'A changed programme (formation).' })
export class UpdateProgrammeInput extends ProgrammeFields {
  @Field(() => ID, { description: 'The programme.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;
}

@InputType('SetAdditionalInformationInput', { description: 'Informations complémentaires: what a candidate must know to complete the file.' })
export class SetAdditionalInformationInput {
  @Field(() => ID, { description: 'The programme.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'At most 10,000 characters; none when null or empty.' })
  readonly text?: LocalizedTextInput | null;
}

@InputType('DuplicateProgrammeInput', { description: 'To copy a programme (formation) with its intakes and requirements; the copy is out of service.' })
export class DuplicateProgrammeInput {
  @Field(() => ID, { description: 'The programme to copy.' })
  readonly id!: string;

  @Field(() => String, { description: 'Code of the copy.' })
  readonly code!: string;

  @Field(() => LocalizedTextInput, { description: 'Intitulé of the copy.' })
  readonly title!: LocalizedTextInput;

  @Field(() => ID, { nullable: true, description: 'Campaign of the copied intakes; their own when null.' })
  readonly campaignId?: string | null;

  @Field(() => Int, { description: 'How many years later the copied dates are, 0 to 5.' })
  readonly shiftYears!: number;
}

@InputType('IntakeFields', { description: 'What an intake is. Dates are as clocks in `timeZone` show them: `2027-04-12T23:59`, days `2027-04-12`.' })
class IntakeFields {
  @Field(() => LocalizedTextInput, { description: 'Name of the round, at most 200 characters.' })
  readonly name!: LocalizedTextInput;

  @Field(() => ID, { description: 'Campaign in which it shows.' })
  readonly campaignId!: string;

  @Field(() => ID, { description: 'Committee of the same centre; it stays once there are applications.' })
  readonly committeeId!: string;

  @Field(() => Int, { nullable: true, description: 'Places (capacité d’accueil).' })
  readonly capacity?: number | null;

  @Field(() => String, { description: 'First minute to apply.' })
  readonly opensAt!: string;

  @Field(() => String, { description: 'Last minute to apply, included.' })
  readonly closesAt!: string;

  @Field(() => String, { description: 'Return date (date limite de retour): last minute to submit, included.' })
  readonly returnDeadline!: string;

  @Field(() => String, { nullable: true, description: 'Day of the jury.' })
  readonly juryOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Day on which decisions are published.' })
  readonly publicationOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Last minute to answer; or a delay.' })
  readonly answerBy?: string | null;

  @Field(() => Int, { nullable: true, description: 'Days to answer after publication; or a date.' })
  readonly answerDelayDays?: number | null;

  @Field(() => String, { description: 'Time zone (IANA).' })
  readonly timeZone!: string;

  @Field(() => Boolean, { description: 'Whether it shows.' })
  readonly isInService!: boolean;
}

@InputType('CreateIntakeInput', { description: 'A new intake (rentrée).' })
export class CreateIntakeInput extends IntakeFields {
  @Field(() => ID, { description: 'Its programme.' })
  readonly programmeId!: string;

  @Field(() => String, { description: 'Capital letters, digits, `-`, `_` and `.`, at most 30; unique in the programme.' })
  readonly code!: string;
}

@InputType('UpdateIntakeInput', { description: 'A changed intake (rentrée).' })
export class UpdateIntakeInput extends IntakeFields {
  @Field(() => ID, { description: 'The intake.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;

  @Field(() => Boolean, { defaultValue: false, description: 'Accepts that candidates who have begun lose time by an earlier return date.' })
  readonly confirmsEarlierDeadline!: boolean;
}
