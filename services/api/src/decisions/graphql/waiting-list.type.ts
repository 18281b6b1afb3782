import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Answer, DecisionType } from '../../applications/contract';
import { LocalizedTextType } from '../../kernel/graphql/common.type';
import { RefusedType } from '../../kernel/graphql/refusal.type';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import type { LocalizedText } from '../../kernel/locale';
import { MoveCause } from './decision.enums';

@InputType('SimulatePromotionInput', { description: 'To see what would happen if places were given back, or if those that are free were offered.' })
export class SimulatePromotionInput {
  @Field(() => ID, { description: 'The intake.' })
  readonly intakeId!: string;

  @Field(() => Int, { description: 'How many places are given back at once, up to 1,000; 0 for the places that are free already.' })
  readonly freedPlaces!: number;
}

@InputType('OfferFreePlacesInput', { description: 'To offer places that nobody holds to the head of the waiting list.' })
export class OfferFreePlacesInput {
  @Field(() => ID, { description: 'The intake.' })
  readonly intakeId!: string;

  @Field(() => [ID], { description: 'Who is admitted, in order, as `simulatePromotion` with 0 places said; anything else is refused.' })
  readonly applicationIds!: readonly string[];
}

@ObjectType('WaitingListSummary', { description: 'An intake in which somebody waits for a place.', simpleResolvers: true })
export class WaitingListSummaryType {
  @Field(() => ID, { description: '`itk_…`.' })
  readonly intakeId!: string;

  @Field(() => String, { description: 'Code of the programme.' })
  readonly programmeCode!: string;

  @Field(() => LocalizedTextType, { description: 'Title of the programme.' })
  readonly programmeTitle!: LocalizedText;

  @Field(() => LocalizedTextType, { description: 'Name of the intake.' })
  readonly intakeName!: LocalizedText;

  @Field(() => Int, { nullable: true, description: 'Places (capacité d’accueil); null where they are not counted, and nobody is promoted by itself.' })
  readonly capacity!: number | null;

  @Field(() => Int, { description: 'Places held: admissions that are accepted or may still be.' })
  readonly holders!: number;

  @Field(() => Int, { description: 'How many wait.' })
  readonly waiting!: number;
}

@ObjectType('WaitingListEntry', { description: 'Somebody who is or was on a waiting list.', simpleResolvers: true })
export class WaitingListEntryType {
  @Field(() => ID, { description: '`app_…`.' })
  readonly applicationId!: string;

  @Field(() => String, { description: 'Reference of the application.' })
  readonly reference!: string;

  @Field(() => String, { description: 'Numéro de candidat.' })
  readonly number!: string;

  @Field(() => String, { description: 'First and last name.' })
  readonly candidateName!: string;

  @Field(() => Int, { description: 'Rang saisi.' })
  readonly enteredRank!: number;

  @Field(() => Int, { nullable: true, description: 'Rang réel; null for whoever waits no longer.' })
  readonly realRank!: number | null;

  @Field(() => DecisionType, { description: 'The decision that stands now.' })
  readonly publishedDecision!: DecisionType;

  @Field(() => Answer, { description: 'Réponse: what was answered to an admission.' })
  readonly answer!: Answer;
}

@ObjectType('WaitingListMove', { description: 'What moved a waiting list once.', simpleResolvers: true })
export class WaitingListMoveType {
  @Field(() => ID, { description: '`wlm_…`.' })
  readonly id!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly at!: Date;

  @Field(() => MoveCause, { description: 'Why.' })
  readonly cause!: MoveCause;

  @Field(() => String, { nullable: true, description: 'Reference of the application whose place or rank it was.' })
  readonly causeReference!: string | null;

  @Field(() => Int, { description: 'Places given back.' })
  readonly places!: number;

  @Field(() => Int, { nullable: true, description: 'Capacity (capacité d’accueil) at that time.' })
  readonly capacity!: number | null;

  @Field(() => Int, { description: 'Places held before anybody was promoted.' })
  readonly holders!: number;

  @Field(() => [String], { description: 'References of those who were promoted, in order.' })
  readonly promoted!: readonly string[];
}

@ObjectType('WaitingList', { description: 'Waiting list (liste complémentaire) of an intake.', simpleResolvers: true })
export class WaitingListType {
  readonly __typename = 'WaitingList' as const;

  @Field(() => ID, { description: '`itk_…`.' })
  readonly intakeId!: string;

  @Field(() => String, { description: 'Code of the programme.' })
  readonly programmeCode!: string;

  @Field(() => LocalizedTextType, { description: 'Title of the programme.' })
  readonly programmeTitle!: LocalizedText;

  @Field(() => LocalizedTextType, { description: 'Name of the intake.' })
  readonly intakeName!: LocalizedText;

  @Field(() => Int, { nullable: true, description: 'Places (capacité d’accueil); null where they are not counted.' })
  readonly capacity!: number | null;

  @Field(() => Int, { description: 'Places held.' })
  readonly holders!: number;

  @Field(() => Boolean, { description: 'Whether the viewer may offer the places that are free.' })
  readonly mayOffer!: boolean;

  @Field(() => [WaitingListEntryType], { description: 'By entered rank, at most 2,000.' })
  readonly entries!: readonly WaitingListEntryType[];

  @Field(() => [WaitingListMoveType], { description: 'What moved it, newest first, at most 100.' })
  readonly moves!: readonly WaitingListMoveType[];
}

@ObjectType('SimulatedMove', { description: 'Where somebody would go.', simpleResolvers: true })
export class SimulatedMoveType {
  @Field(() => ID, { description: '`app_…`.' })
  readonly applicationId!: string;

  @Field(() => String, { description: 'Reference of the application.' })
  readonly reference!: string;

  @Field(() => String, { description: 'First and last name.' })
  readonly candidateName!: string;

  @Field(() => Int, { description: 'Real rank now.' })
  readonly before!: number;

  @Field(() => Int, { nullable: true, description: 'Real rank then; null for whoever would be admitted.' })
  readonly after!: number | null;
}

export const OfferFreePlacesResult = createUnionType({
  name: 'OfferFreePlacesResult',
  description: 'The list as it is now, or why nobody was admitted.',
  types: () => [WaitingListType, RefusedType] as const,
  resolveType: ({ __typename }: { readonly __typename: string }) => __typename,
});
