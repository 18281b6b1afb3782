import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocaleEnum, NodeType } from '../../kernel/graphql/common.type';
import { ConflictType, InvalidInputType } from '../../kernel/graphql/refusal.type';
import { DateScalar, DateTimeScalar } from '../../kernel/graphql/scalars';
import { BaccalaureateSeriesType, CountryType, DepartmentType, HonoursType, MunicipalityType, SpecialityType } from '../../reference/graphql/reference.type';
import { Civility } from '../model/profile';
import type { ProfileView } from '../use-cases/profile-view';
import { ProfileSection } from './profile-section.type';

registerEnumType(Civility, {
  name: 'Civility',
  description: 'Civilité: how a person is addressed.',
  valuesConfig: { MME: { description: 'Madame: Mrs or Ms.' }, M: { description: 'Monsieur: Mr.' }, UNSPECIFIED: { description: 'Non précisée: neither, or not said.' } },
});

@ObjectType('PersonalDetails', { description: 'Personal details (informations personnelles). Every field is null until it is filled in.', simpleResolvers: true })
export class PersonalDetailsType {
  @Field(() => CountryType, { nullable: true, description: 'Nationality, as the country (pays) that gives it.' })
  readonly nationality!: CountryType | null;

  @Field(() => String, { nullable: true, description: 'National student number (INE), 11 characters without blanks; those who never studied in France have none.' })
  readonly nationalStudentNumber!: string | null;

  @Field(() => Civility, { nullable: true, description: 'Civility (civilité).' })
  readonly civility!: Civility | null;

  @Field(() => String, { nullable: true, description: 'Name of birth (nom patronymique).' })
  readonly birthName!: string | null;

  @Field(() => String, { nullable: true, description: 'Usual name (nom usuel), when it is not the name of birth.' })
  readonly usualName!: string | null;

  @Field(() => String, { nullable: true, description: 'First name (prénom).' })
  readonly firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'Other first names (autres prénoms).' })
  readonly otherFirstNames!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Date of birth.' })
  readonly birthDate!: string | null;

  @Field(() => CountryType, { nullable: true, description: 'Country (pays) of birth.' })
  readonly birthCountry!: CountryType | null;

  @Field(() => DepartmentType, { nullable: true, description: 'Department (département) of birth, in France only.' })
  readonly birthDepartment!: DepartmentType | null;

  @Field(() => MunicipalityType, { nullable: true, description: 'Municipality (commune) of birth, in France only.' })
  readonly birthMunicipality!: MunicipalityType | null;

  @Field(() => String, { nullable: true, description: 'Town of birth, outside France.' })
  readonly birthTown!: string | null;

  @Field(() => LocaleEnum, { nullable: true, description: 'Language in which the institution may write.' })
  readonly preferredLanguage!: LocaleEnum | null;

  @Field(() => String, { nullable: true, description: 'Telephone, written internationally (`+33 4 …`).' })
  readonly phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Mobile telephone, written internationally.' })
  readonly mobilePhone!: string | null;
}

@ObjectType('PostalAddress', { description: 'Address (adresse) of a candidate.', simpleResolvers: true })
export class PostalAddressType {
  @Field(() => CountryType, { nullable: true, description: 'Country (pays).' })
  readonly country!: CountryType | null;

  @Field(() => String, { nullable: true, description: 'Postcode; in France one of the municipality’s.' })
  readonly postcode!: string | null;

  @Field(() => MunicipalityType, { nullable: true, description: 'Municipality (commune), in France only.' })
  readonly municipality!: MunicipalityType | null;

  @Field(() => String, { nullable: true, description: 'Town, outside France.' })
  readonly foreignTown!: string | null;

  @Field(() => String, { nullable: true, description: 'Number and street.' })
  readonly line1!: string | null;

  @Field(() => String, { nullable: true, description: 'First addition.' })
  readonly line2!: string | null;

  @Field(() => String, { nullable: true, description: 'Second addition.' })
  readonly line3!: string | null;
}

@ObjectType('Baccalaureate', { description: 'Baccalauréat: the school-leaving diploma, or a title in its place.', simpleResolvers: true })
export class BaccalaureateType {
  @Field(() => Boolean, { nullable: true, description: 'False for «\u00a0pas de baccalauréat\u00a0»; null until said.' })
  readonly hasBaccalaureate!: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Year of the session.' })
  readonly year!: number | null;

  @Field(() => BaccalaureateSeriesType, { nullable: true, description: 'Series (série), valid in that year.' })
  readonly series!: BaccalaureateSeriesType | null;

  @Field(() => HonoursType, { nullable: true, description: 'Honours (mention).' })
  readonly honours!: HonoursType | null;

  @Field(() => CountryType, { nullable: true, description: 'Country (pays) in which it was obtained.' })
  readonly country!: CountryType | null;

  @Field(() => DepartmentType, { nullable: true, description: 'Department (département), in France only.' })
  readonly department!: DepartmentType | null;

  @Field(() => MunicipalityType, { nullable: true, description: 'Municipality (commune), in France only.' })
  readonly municipality!: MunicipalityType | null;

  @Field(() => String, { nullable: true, description: 'Town, outside France.' })
  readonly foreignTown!: string | null;

  @Field(() => String, { nullable: true, description: 'School, as the candidate writes it.' })
  readonly school!: string | null;

  @Field(() => [SpecialityType], { description: 'The two specialities (spécialités) of the final year, for series that have them.' })
  readonly specialities!: readonly SpecialityType[];

  @Field(() => String, { nullable: true, description: 'Options, as the candidate writes them.' })
  readonly options!: string | null;
}

@ObjectType('MissingField', { description: 'One thing that a section still needs before an application can be submitted.', simpleResolvers: true })
export class MissingFieldType {
  @Field(() => String, { description: 'Name of the input field, or of the list itself.' })
  readonly field!: string;

  @Field(() => String, { description: 'Sentence in the language of the viewer.' })
  readonly message!: string;

  @Field(() => ID, { nullable: true, description: 'The entry that is not complete, in a list section.' })
  readonly entryId!: string | null;
}

@ObjectType('SectionState', { description: 'How far one section of a profile is.', simpleResolvers: true })
export class SectionStateType {
  @Field(() => ProfileSection, { description: 'Which section.' })
  readonly section!: ProfileSection;

  @Field(() => Boolean, { description: 'Nothing is missing, or it is declared empty.' })
  readonly isComplete!: boolean;

  @Field(() => Boolean, { description: 'The candidate has nothing to declare here.' })
  readonly isDeclaredEmpty!: boolean;

  @Field(() => [MissingFieldType], { description: 'What is missing, in words; empty when complete.' })
  readonly missing!: readonly MissingFieldType[];

  @Field(() => Int, { description: 'Send it back when saving: somebody who saved in between is then noticed.' })
  readonly version!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Last saved; null if never.' })
  readonly savedAt!: Date | null;
}

@ObjectType('Candidate', { implements: NodeType, description: 'Candidat: a person who applies, with the profile that serves all applications.', simpleResolvers: true })
export class CandidateType extends NodeType {
  readonly __typename = 'Candidate' as const;

  /** Not a field: the profile just saved, so that an answer never shows an older one. */
  readonly view!: ProfileView | undefined;

  @Field(() => String, { description: 'Numéro de candidat, as people quote it.' })
  readonly number!: string;
}

@ObjectType('SavedSection', { description: 'A section was saved.', simpleResolvers: true })
export class SavedSectionType {
  readonly __typename = 'SavedSection' as const;

  @Field(() => CandidateType, { description: 'The candidate (candidat) as stored now.' })
  readonly candidate!: CandidateType;

  @Field(() => SectionStateType, { description: 'The section that was saved, with its new version.' })
  readonly section!: SectionStateType;

  @Field(() => ID, { nullable: true, description: 'The entry that was made or changed, in a list section.' })
  readonly entryId!: string | null;

  @Field(() => DateTimeScalar, { description: 'When, by the server’s clock.' })
  readonly savedAt!: Date;
}

export const SaveSectionResult = createUnionType({
  name: 'SaveSectionResult',
  description: 'Saved, or why not; a refusal saves nothing.',
  types: () => [SavedSectionType, InvalidInputType, ConflictType] as const,
  resolveType: (value) => value.__typename,
});
