import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LocalizedTextType, PageInfoType } from '../../kernel/graphql/common.type';
import type { ProgrammeCriteria, ProgrammeGroup } from '../model/programme-facets';
import { TeachingLanguage } from '../model/teaching-language';
import { ProgrammeType } from './programme.type';

@InputType('ProgrammeFilter', { description: 'What to look for in the catalogue. Filters add up; values within one are alternatives.' })
export class ProgrammeFilterInput {
  @Field(() => String, { nullable: true, description: 'Words, each of which begins a word of the title, keywords, code or centre; case, accents and ligatures are ignored. At most 200 characters.' })
  readonly text?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Centres.' })
  readonly centreIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of types of diploma.' })
  readonly diplomaTypeCodes?: string[] | null;

  @Field(() => [TeachingLanguage], { nullable: true, description: 'Languages of teaching.' })
  readonly languages?: TeachingLanguage[] | null;

  @Field(() => [String], { nullable: true, description: 'Sites.' })
  readonly sites?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only programmes to which one may apply now.' })
  readonly openOnly?: boolean | null;
}

@ArgsType()
export class ProgrammesArgs {
  @Field(() => ProgrammeFilterInput, { nullable: true, description: 'Everything when absent.' })
  readonly filter?: ProgrammeFilterInput | null;

  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Size of the page, 1 to 100.' })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  readonly after?: string | null;
}

@ObjectType('ProgrammeEdge', { description: 'A programme in its place in the catalogue.', simpleResolvers: true })
export class ProgrammeEdgeType {
  @Field(() => String, { description: 'Give it as `after` to read on from here.' })
  readonly cursor!: string;

  @Field(() => ProgrammeType, { description: 'The programme.' })
  readonly node!: ProgrammeType;
}

@ObjectType('Facet', { description: 'A value that some programmes have, and how many.', simpleResolvers: true })
export class FacetType {
  @Field(() => String, { description: 'Value to put into the filter.' })
  readonly value!: string;

  @Field(() => LocalizedTextType, { description: 'Its name.' })
  readonly label!: LocalizedTextType;

  @Field(() => Int, { description: 'How many programmes have it, under the other filters.' })
  readonly count!: number;
}

@ObjectType('ProgrammeFacets', { description: 'Values by which the catalogue can be narrowed. Each is counted under all filters but its own.', simpleResolvers: true })
export class ProgrammeFacetsType {
  @Field(() => [FacetType], { description: 'Types of diploma (types de diplôme).' })
  readonly diplomaTypes!: readonly FacetType[];

  @Field(() => [FacetType], { description: 'Centres (centres de candidature).' })
  readonly centres!: readonly FacetType[];

  @Field(() => [FacetType], { description: 'Sites.' })
  readonly sites!: readonly FacetType[];

  @Field(() => [FacetType], { description: 'Languages of teaching.' })
  readonly languages!: readonly FacetType[];

  @Field(() => Int, { description: 'Programmes to which one may apply now.' })
  readonly openNow!: number;
}

@ObjectType('ProgrammeConnection', { description: 'A page of the catalogue, by centre, type of diploma and title.', simpleResolvers: true })
export class ProgrammeConnectionType {
  readonly criteria!: ProgrammeCriteria;
  /** Read once for `totalCount` and `facets`, when either is asked for. */
  readonly groups!: () => Promise<readonly ProgrammeGroup[]>;

  @Field(() => [ProgrammeEdgeType], { description: 'The programmes of this page.' })
  readonly edges!: readonly ProgrammeEdgeType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfoType;
}
