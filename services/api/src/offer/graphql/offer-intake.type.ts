import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LocalizedTextType } from '../../kernel/graphql/common.type';
import { IntakeState } from '../model/intake-calendar';
import { DocumentTemplateType } from './intake.type';

@ObjectType('OfferIntake', { description: 'An intake (rentrée) to be edited: dates are as clocks in `timeZone` show them, `2027-04-12T23:59`.', simpleResolvers: true })
export class OfferIntakeType {
  @Field(() => ID, { description: 'The intake.' })
  readonly id!: string;

  @Field(() => String, { description: 'Short code, unique in its programme; given once.' })
  readonly code!: string;

  @Field(() => LocalizedTextType, { description: 'Name of the round.' })
  readonly name!: LocalizedTextType;

  @Field(() => ID, { description: 'Campaign in which it shows.' })
  readonly campaignId!: string;

  @Field(() => ID, { description: 'Committee that examines the applications.' })
  readonly committeeId!: string;

  @Field(() => Int, { nullable: true, description: 'Places (capacité d’accueil); unknown when null.' })
  readonly capacity!: number | null;

  @Field(() => String, { description: 'First minute to apply.' })
  readonly opensAt!: string;

  @Field(() => String, { description: 'Last minute to apply, included.' })
  readonly closesAt!: string;

  @Field(() => String, { description: 'Date limite de retour: last minute to submit, included.' })
  readonly returnDeadline!: string;

  @Field(() => String, { nullable: true, description: 'Day of the jury.' })
  readonly juryOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Day on which decisions are published.' })
  readonly publicationOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Last minute to answer, included; null where a delay counts instead.' })
  readonly answerBy!: string | null;

  @Field(() => Int, { nullable: true, description: 'Days to answer; null where a date counts instead.' })
  readonly answerDelayDays!: number | null;

  @Field(() => String, { description: 'Time zone (IANA).' })
  readonly timeZone!: string;

  @Field(() => Boolean, { description: 'Whether it shows.' })
  readonly isInService!: boolean;

  @Field(() => IntakeState, { description: 'Where it stands by its dates.' })
  readonly state!: IntakeState;

  @Field(() => Int, { description: 'Version to give with a change.' })
  readonly version!: number;

  @Field(() => Int, { description: 'Applications (candidatures) made to it, cancelled ones included.' })
  readonly applications?: number;

  @Field(() => Int, { description: 'Files on which candidates are working under its return date.' })
  readonly openFiles?: number;
}

@ObjectType('OfferRequirement', { description: 'A required document (pièce justificative demandée) to be edited.', simpleResolvers: true })
export class OfferRequirementType {
  @Field(() => ID, { description: 'The requirement.' })
  readonly id!: string;

  @Field(() => String, { description: 'Short code; given once.' })
  readonly code!: string;

  @Field(() => LocalizedTextType, { description: 'What is asked for.' })
  readonly label!: LocalizedTextType;

  @Field(() => LocalizedTextType, { nullable: true, description: 'How it should look.' })
  readonly description!: LocalizedTextType | null;

  @Field(() => LocalizedTextType, { nullable: true, description: 'Whom it concerns; asked from everybody when null.' })
  readonly condition!: LocalizedTextType | null;

  @Field(() => Boolean, { description: 'Sent once, it serves all applications of the candidate.' })
  readonly isShared!: boolean;

  @Field(() => Boolean, { description: 'Whether it is asked for in files that begin now.' })
  readonly isInService!: boolean;

  @Field(() => DocumentTemplateType, { nullable: true, description: 'The form (modèle à remplir) to use, where there is one.' })
  readonly template!: DocumentTemplateType | null;

  @Field(() => Int, { description: 'Version to give with a change.' })
  readonly version!: number;
}
