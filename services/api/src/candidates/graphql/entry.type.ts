import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { NodeType } from '../../kernel/graphql/common.type';
import { CountryType, DepartmentType, DiplomaTypeType, HonoursType, MunicipalityType } from '../../reference/graphql/reference.type';
import { DiplomaObtained } from '../model/profile';

registerEnumType(DiplomaObtained, {
  name: 'DiplomaObtained',
  description: 'Diplôme obtenu: whether the diploma of a year of studies was obtained.',
  valuesConfig: { YES: { description: 'Oui: obtained.' }, NO: { description: 'Non: not obtained.' }, IN_PROGRESS: { description: 'En cours: the year is under way.' } },
});

@ObjectType('ExternalStudy', { implements: NodeType, description: 'Cursus externe: a year of studies in another establishment.', simpleResolvers: true })
export class ExternalStudyType extends NodeType {
  readonly __typename = 'ExternalStudy' as const;

  @Field(() => Int, { nullable: true, description: 'Year in which it was, or will be, obtained.' })
  readonly year!: number | null;

  @Field(() => CountryType, { nullable: true, description: 'Country (pays).' })
  readonly country!: CountryType | null;

  @Field(() => DepartmentType, { nullable: true, description: 'Department (département), in France only.' })
  readonly department!: DepartmentType | null;

  @Field(() => MunicipalityType, { nullable: true, description: 'Municipality (commune), in France only.' })
  readonly municipality!: MunicipalityType | null;

  @Field(() => String, { nullable: true, description: 'Town, outside France.' })
  readonly foreignTown!: string | null;

  @Field(() => String, { nullable: true, description: 'Establishment, as the candidate writes it.' })
  readonly school!: string | null;

  @Field(() => DiplomaTypeType, { nullable: true, description: 'Type of diploma (type de diplôme).' })
  readonly diplomaType!: DiplomaTypeType | null;

  @Field(() => String, { nullable: true, description: 'Title and level of the course.' })
  readonly title!: string | null;

  @Field(() => DiplomaObtained, { nullable: true, description: 'Whether the diploma was obtained (diplôme obtenu).' })
  readonly obtained!: DiplomaObtained | null;

  @Field(() => HonoursType, { nullable: true, description: 'Honours (mention), once obtained.' })
  readonly honours!: HonoursType | null;

  @Field(() => Boolean, { description: 'Whether nothing is missing in this entry.' })
  readonly isComplete!: boolean;
}

@ObjectType('Internship', { implements: NodeType, description: 'Stage: an internship that the candidate did.', simpleResolvers: true })
export class InternshipType extends NodeType {
  readonly __typename = 'Internship' as const;

  @Field(() => Int, { nullable: true, description: 'Year.' })
  readonly year!: number | null;

  @Field(() => String, { nullable: true, description: 'Duration, as the candidate writes it.' })
  readonly duration!: string | null;

  @Field(() => String, { nullable: true, description: 'Host organisation.' })
  readonly organisation!: string | null;

  @Field(() => String, { nullable: true, description: 'What was done.' })
  readonly description!: string | null;

  @Field(() => Int, { nullable: true, description: 'Hours a week.' })
  readonly hoursPerWeek!: number | null;

  @Field(() => Boolean, { description: 'Whether nothing is missing in this entry.' })
  readonly isComplete!: boolean;
}

@ObjectType('WorkExperience', { implements: NodeType, description: 'Expérience professionnelle: a job that the candidate had.', simpleResolvers: true })
export class WorkExperienceType extends NodeType {
  readonly __typename = 'WorkExperience' as const;

  @Field(() => Int, { nullable: true, description: 'Year.' })
  readonly year!: number | null;

  @Field(() => String, { nullable: true, description: 'Duration, as the candidate writes it.' })
  readonly duration!: string | null;

  @Field(() => String, { nullable: true, description: 'Employer or organisation.' })
  readonly employer!: string | null;

  @Field(() => String, { nullable: true, description: 'Job title.' })
  readonly title!: string | null;

  @Field(() => String, { nullable: true, description: 'What was done.' })
  readonly purpose!: string | null;

  @Field(() => Boolean, { description: 'Whether nothing is missing in this entry.' })
  readonly isComplete!: boolean;
}
