import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalizedTextType, NodeType } from '../../kernel/graphql/common.type';
import { EmailAddressScalar, UrlScalar } from '../../kernel/graphql/scalars';
import { TeachingLanguage } from '../model/teaching-language';

registerEnumType(TeachingLanguage, {
  name: 'TeachingLanguage',
  description: 'In which languages a programme is taught.',
  valuesConfig: {
    FR: { description: 'French.' },
    EN: { description: 'English.' },
    FR_EN: { description: 'French and English.' },
  },
});

@ObjectType('AdmissionCentre', { implements: NodeType, description: 'Centre de candidature: the faculty or school that receives applications.', simpleResolvers: true })
export class AdmissionCentreType extends NodeType {
  readonly __typename = 'AdmissionCentre' as const;
  readonly institutionId!: string;

  @Field(() => String, { description: 'Short code, unique in the institution.' })
  readonly code!: string;

  @Field(() => LocalizedTextType, { description: 'Name of the faculty or school.' })
  readonly name!: LocalizedTextType;
}

@ObjectType('Committee', { implements: NodeType, description: 'Commission: the people who examine the applications to an intake.', simpleResolvers: true })
export class CommitteeType extends NodeType {
  readonly __typename = 'Committee' as const;
  readonly centreId!: string;

  @Field(() => LocalizedTextType, { description: 'Name of the committee.' })
  readonly name!: LocalizedTextType;

  @Field(() => EmailAddressScalar, { nullable: true, description: 'Address (adresse électronique) to which candidates may write about this programme.' })
  readonly contactAddress!: string | null;
}

@ObjectType('ProgrammeFigures', { description: 'What became of the applications of a past year.', simpleResolvers: true })
export class ProgrammeFiguresType {
  @Field(() => String, { description: 'Year of studies, for instance `2026-2027`.' })
  readonly academicYear!: string;

  @Field(() => Int, { description: 'Applications (candidatures) received.' })
  readonly applications!: number;

  @Field(() => Int, { description: 'Candidates admitted.' })
  readonly admitted!: number;

  @Field(() => Int, { description: 'Candidates who enrolled.' })
  readonly enrolled!: number;
}

@ObjectType('Programme', { implements: NodeType, description: 'Formation: what one applies to, through one of its intakes.', simpleResolvers: true })
export class ProgrammeType extends NodeType {
  readonly __typename = 'Programme' as const;
  readonly institutionId!: string;
  readonly centreId!: string;
  readonly diplomaTypeCode!: string;

  @Field(() => String, { description: 'Code that people quote, unique in the institution.' })
  readonly code!: string;

  @Field(() => LocalizedTextType, { description: 'Intitulé.' })
  readonly title!: LocalizedTextType;

  @Field(() => [String], { description: 'Keywords (mots clés), in French and English.' })
  readonly keywords!: readonly string[];

  @Field(() => UrlScalar, { nullable: true, description: 'Page of the programme on its own site.' })
  readonly url!: string | null;

  @Field(() => String, { description: 'Town or campus where it is taught.' })
  readonly site!: string;

  @Field(() => TeachingLanguage, { description: 'Languages of teaching.' })
  readonly language!: TeachingLanguage;
}
