import { Field, Int, ObjectType } from 'type-graphql';
import { LocalizedTextType } from '../../kernel/graphql/common.type';
import { CountryCodeScalar } from '../../kernel/graphql/scalars';
import type { Series } from '../model/nomenclature';

@ObjectType('Country', { description: 'Country (pays). French overseas territories are departments or collectivities, not countries.', simpleResolvers: true })
export class CountryType {
  @Field(() => CountryCodeScalar, { description: 'ISO 3166-1 alpha-2.' })
  readonly code!: string;

  @Field(() => LocalizedTextType, { description: 'Usual name.' })
  readonly name!: LocalizedTextType;

  @Field(() => LocalizedTextType, { description: 'Adjective of the nationality (in French: feminine).' })
  readonly nationality!: LocalizedTextType;
}

@ObjectType('Department', { description: 'Département: a department of France, or an overseas collectivity.', simpleResolvers: true })
export class DepartmentType {
  @Field(() => String, { description: 'INSEE code, two or three characters (`2A`, `974`).' })
  readonly code!: string;

  @Field(() => String, { description: 'Official name.' })
  readonly name!: string;

  @Field(() => String, { description: 'Name of the region.' })
  readonly region!: string;
}

@ObjectType('Municipality', { description: 'Municipality (commune), as it is today.', simpleResolvers: true })
export class MunicipalityType {
  @Field(() => String, { description: 'INSEE code, five characters; not a postcode.' })
  readonly code!: string;

  @Field(() => String, { description: 'Official name.' })
  readonly name!: string;

  @Field(() => DepartmentType, { description: 'Department (département) in which it lies.' })
  readonly department!: DepartmentType;

  @Field(() => [String], { description: 'Its postcodes, without CEDEX.' })
  readonly postcodes!: readonly string[];
}

@ObjectType('BaccalaureateSeries', { description: 'Série: a branch of the baccalaureate, or a title admitted in its place.', simpleResolvers: true })
export class BaccalaureateSeriesType {
  @Field(() => String, { description: 'Stable code.' })
  readonly code!: string;

  @Field(() => LocalizedTextType, { description: 'Label.' })
  readonly name!: LocalizedTextType;

  @Field(() => Int, { nullable: true, description: 'First session.' })
  readonly firstYear!: number | null;

  @Field(() => Int, { nullable: true, description: 'Last session.' })
  readonly lastYear!: number | null;

  @Field(() => Boolean, { description: 'Whether two specialities must be named with it.' })
  readonly hasSpecialities!: boolean;

  @Field(() => Boolean, { description: '«\u00a0Par titre étranger\u00a0»: a title of another country.' })
  readonly isForeignTitle!: boolean;
}

@ObjectType('Speciality', { description: 'Spécialité: a subject of the general baccalaureate since 2021 (enseignement de spécialité).', simpleResolvers: true })
export class SpecialityType {
  @Field(() => String, { description: 'Stable code.' })
  readonly code!: string;

  @Field(() => LocalizedTextType, { description: 'Label.' })
  readonly name!: LocalizedTextType;
}

@ObjectType('Honours', { description: 'Mention: the honours with which a diploma was obtained.', simpleResolvers: true })
export class HonoursType {
  @Field(() => String, { description: 'Stable code.' })
  readonly code!: string;

  @Field(() => LocalizedTextType, { description: 'Label.' })
  readonly name!: LocalizedTextType;
}

@ObjectType('DiplomaType', { description: 'Type of diploma (type de diplôme).', simpleResolvers: true })
export class DiplomaTypeType {
  @Field(() => String, { description: 'Stable code.' })
  readonly code!: string;

  @Field(() => LocalizedTextType, { description: 'Label.' })
  readonly name!: LocalizedTextType;

  @Field(() => Int, { nullable: true, description: 'Level of the French framework of qualifications, 3 to 8; null for a part of a course or a title without level.' })
  readonly level!: number | null;
}

export const presentSeries = ({ kind, ...series }: Series): BaccalaureateSeriesType => ({ ...series, isForeignTitle: kind === 'FOREIGN_TITLE' });
