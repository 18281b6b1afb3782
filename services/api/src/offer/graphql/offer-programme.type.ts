import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalizedTextType, PageInfoType } from '../../kernel/graphql/common.type';
import { OfferState } from '../model/offer-view';
import { TeachingLanguage } from '../model/teaching-language';
import { OfferIntakeType, OfferRequirementType } from './offer-intake.type';

registerEnumType(OfferState, {
  name: 'OfferState',
  description: 'Where a programme stands for those who look after it.',
  valuesConfig: {
    OPEN: { description: 'Ouverte: one may apply now.' },
    UPCOMING: { description: 'À venir: one may apply later.' },
    CLOSED: { description: 'Fermée: no intake is open nor to come in a campaign under way.' },
    OUT_OF_SERVICE: { description: 'Hors service: not in the catalogue.' },
  },
});

@ObjectType('OfferProgramme', { description: 'A programme (formation), as those who look after it see it.', simpleResolvers: true })
export class OfferProgrammeType {
  readonly institutionId!: string;

  @Field(() => ID, { description: 'The programme.' })
  readonly id!: string;

  @Field(() => ID, { description: 'Its centre.' })
  readonly centreId!: string;

  @Field(() => String, { description: 'Code that people quote, unique in the institution; given once.' })
  readonly code!: string;

  @Field(() => LocalizedTextType, { description: 'Intitulé.' })
  readonly title!: LocalizedTextType;

  @Field(() => LocalizedTextType, { description: 'What the programme is about; an empty line separates paragraphs.' })
  readonly description!: LocalizedTextType;

  @Field(() => LocalizedTextType, { nullable: true, description: 'Informations complémentaires: what a candidate must know to complete the file.' })
  readonly additionalInformation!: LocalizedTextType | null;

  @Field(() => [String], { description: 'Keywords (mots clés), in French and English.' })
  readonly keywords!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Page of the programme on its own site.' })
  readonly url!: string | null;

  @Field(() => String, { description: 'Code of the type of diploma.' })
  readonly diplomaTypeCode!: string;

  @Field(() => String, { description: 'Town or campus where it is taught.' })
  readonly site!: string;

  @Field(() => TeachingLanguage, { description: 'Languages of teaching.' })
  readonly language!: TeachingLanguage;

  @Field(() => Boolean, { description: 'Whether it is in the catalogue.' })
  readonly isInService!: boolean;

  @Field(() => OfferState, { description: 'Where it stands now.' })
  readonly state!: OfferState;

  @Field(() => Int, { description: 'Version to give with a change.' })
  readonly version!: number;

  @Field(() => [OfferIntakeType], { description: 'Every intake (rentrée), of whatever campaign, by opening.' })
  readonly intakes?: readonly OfferIntakeType[];

  @Field(() => [OfferRequirementType], { description: 'What it asks for itself, in order; common requirements (pièces justificatives demandées) come on top.' })
  readonly requirements?: readonly OfferRequirementType[];
}

@ObjectType('OfferProgrammeEdge', { description: 'A programme in its place.', simpleResolvers: true })
export class OfferProgrammeEdgeType {
  @Field(() => String, { description: 'Give it as `after` to read on from here.' })
  readonly cursor!: string;

  @Field(() => OfferProgrammeType, { description: 'The programme.' })
  readonly node!: OfferProgrammeType;
}

@ObjectType('OfferProgrammeConnection', { description: 'A page of programmes.', simpleResolvers: true })
export class OfferProgrammeConnectionType {
  @Field(() => [OfferProgrammeEdgeType], { description: 'The programmes.' })
  readonly edges!: readonly OfferProgrammeEdgeType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfoType;
}

@InputType('OfferFilter', { description: 'Which programmes to look after. Filters add up; values within one are alternatives.' })
export class OfferFilterInput {
  @Field(() => String, { nullable: true, description: 'Words, each of which begins a word of the title, keywords, code or centre. At most 200 characters.' })
  readonly text?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Centres.' })
  readonly centreIds?: string[] | null;

  @Field(() => [OfferState], { nullable: true, description: 'Where they stand.' })
  readonly states?: OfferState[] | null;
}

@ArgsType()
export class OfferProgrammesArgs {
  @Field(() => OfferFilterInput, { nullable: true, description: 'Everything in reach when absent.' })
  readonly filter?: OfferFilterInput | null;

  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Size of the page, 1 to 100.' })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  readonly after?: string | null;
}
