import { Field, ID, InputType, Int } from 'type-graphql';
import { LocaleEnum } from '../../kernel/graphql/common.type';
import { Civility, DiplomaObtained } from '../model/profile';
import { ProfileSection } from './profile-section.type';

const version = { description: 'Version of the section that the form was filled in from.' };
const patched = (description: string) => ({ nullable: true, description: `${description} Left out: unchanged; null: emptied.` }) as const;

@InputType('PersonalDetailsInput', { description: 'Informations personnelles: what changed.' })
export class PersonalDetailsInput {
  @Field(() => Int, version)
  readonly version!: number;

  @Field(() => String, patched('Country that gives the nationality, ISO code.'))
  readonly nationalityCode?: string | null;

  @Field(() => String, patched('National student number (INE); blanks and small letters are accepted.'))
  readonly nationalStudentNumber?: string | null;

  @Field(() => Civility, patched('Civility (civilité).'))
  readonly civility?: Civility | null;

  @Field(() => String, patched('Name of birth (nom patronymique).'))
  readonly birthName?: string | null;

  @Field(() => String, patched('Usual name (nom usuel).'))
  readonly usualName?: string | null;

  @Field(() => String, patched('First name (prénom).'))
  readonly firstName?: string | null;

  @Field(() => String, patched('Other first names (autres prénoms).'))
  readonly otherFirstNames?: string | null;

  @Field(() => String, patched('`YYYY-MM-DD`.'))
  readonly birthDate?: string | null;

  @Field(() => String, patched('ISO code.'))
  readonly birthCountryCode?: string | null;

  @Field(() => String, patched('In France only; follows from the municipality.'))
  readonly birthDepartmentCode?: string | null;

  @Field(() => String, patched('INSEE code, in France only.'))
  readonly birthMunicipalityCode?: string | null;

  @Field(() => String, patched('Outside France.'))
  readonly birthTown?: string | null;

  @Field(() => LocaleEnum, patched('Language in which the institution may write.'))
  readonly preferredLanguage?: LocaleEnum | null;

  @Field(() => String, patched('With country code, or a French number.'))
  readonly phone?: string | null;

  @Field(() => String, patched('With country code, or a French number.'))
  readonly mobilePhone?: string | null;
}

@InputType('AddressInput', { description: 'Adresse: what changed.' })
export class AddressInput {
  @Field(() => Int, version)
  readonly version!: number;

  @Field(() => String, patched('ISO code.'))
  readonly countryCode?: string | null;

  @Field(() => String, patched('Postcode.'))
  readonly postcode?: string | null;

  @Field(() => String, patched('INSEE code, in France only.'))
  readonly municipalityCode?: string | null;

  @Field(() => String, patched('Town, outside France.'))
  readonly foreignTown?: string | null;

  @Field(() => String, patched('Number and street.'))
  readonly line1?: string | null;

  @Field(() => String, patched('First addition.'))
  readonly line2?: string | null;

  @Field(() => String, patched('Second addition.'))
  readonly line3?: string | null;
}

@InputType('BaccalaureateInput', { description: 'Baccalauréat: what changed.' })
export class BaccalaureateInput {
  @Field(() => Int, version)
  readonly version!: number;

  @Field(() => Boolean, patched('False empties all the rest.'))
  readonly hasBaccalaureate?: boolean | null;

  @Field(() => Int, patched('Year of the session.'))
  readonly year?: number | null;

  @Field(() => String, patched('A series of that year.'))
  readonly seriesCode?: string | null;

  @Field(() => String, patched('Mention.'))
  readonly honoursCode?: string | null;

  @Field(() => String, patched('Country, ISO code.'))
  readonly countryCode?: string | null;

  @Field(() => String, patched('Department, in France only.'))
  readonly departmentCode?: string | null;

  @Field(() => String, patched('INSEE code, in France only.'))
  readonly municipalityCode?: string | null;

  @Field(() => String, patched('Town, outside France.'))
  readonly foreignTown?: string | null;

  @Field(() => String, patched('School.'))
  readonly school?: string | null;

  @Field(() => [String], patched('At most two; the whole list.'))
  readonly specialityCodes?: string[] | null;

  @Field(() => String, patched('Options.'))
  readonly options?: string | null;
}

@InputType('ExternalStudyInput', { description: 'Cursus externe: a new entry, or what changed in one.' })
export class ExternalStudyInput {
  @Field(() => Int, version)
  readonly version!: number;

  @Field(() => ID, { nullable: true, description: 'The entry to change; left out: a new one.' })
  readonly id?: string | null;

  @Field(() => Int, patched('Year.'))
  readonly year?: number | null;

  @Field(() => String, patched('Country, ISO code.'))
  readonly countryCode?: string | null;

  @Field(() => String, patched('Department, in France only.'))
  readonly departmentCode?: string | null;

  @Field(() => String, patched('INSEE code, in France only.'))
  readonly municipalityCode?: string | null;

  @Field(() => String, patched('Town, outside France.'))
  readonly foreignTown?: string | null;

  @Field(() => String, patched('Establishment.'))
  readonly school?: string | null;

  @Field(() => String, patched('Type of diploma.'))
  readonly diplomaTypeCode?: string | null;

  @Field(() => String, patched('Title and level of the course.'))
  readonly title?: string | null;

  @Field(() => DiplomaObtained, patched('Whether the diploma was obtained (diplôme obtenu).'))
  readonly obtained?: DiplomaObtained | null;

  @Field(() => String, patched('Mention, once obtained.'))
  readonly honoursCode?: string | null;
}

@InputType('InternshipInput', { description: 'Stage: a new entry, or what changed in one.' })
export class InternshipInput {
  @Field(() => Int, version)
  readonly version!: number;

  @Field(() => ID, { nullable: true, description: 'The entry to change; left out: a new one.' })
  readonly id?: string | null;

  @Field(() => Int, patched('Year.'))
  readonly year?: number | null;

  @Field(() => String, patched('Duration.'))
  readonly duration?: string | null;

  @Field(() => String, patched('Host organisation.'))
  readonly organisation?: string | null;

  @Field(() => String, patched('What was done.'))
  readonly description?: string | null;

  @Field(() => Int, patched('Hours a week, 1 to 80.'))
  readonly hoursPerWeek?: number | null;
}

@InputType('WorkExperienceInput', { description: 'Expérience professionnelle: a new entry, or what changed in one.' })
export class WorkExperienceInput {
  @Field(() => Int, version)
  readonly version!: number;

  @Field(() => ID, { nullable: true, description: 'The entry to change; left out: a new one.' })
  readonly id?: string | null;

  @Field(() => Int, patched('Year.'))
  readonly year?: number | null;

  @Field(() => String, patched('Duration.'))
  readonly duration?: string | null;

  @Field(() => String, patched('Employer or organisation.'))
  readonly employer?: string | null;

  @Field(() => String, patched('Job title.'))
  readonly title?: string | null;

  @Field(() => String, patched('What was done.'))
  readonly purpose?: string | null;
}

@InputType('DeleteEntryInput', { description: 'Which entry goes.' })
export class DeleteEntryInput {
  @Field(() => Int, version)
  readonly version!: number;

  @Field(() => ID, { description: 'The entry.' })
  readonly id!: string;
}

@InputType('DeclareNothingInput', { description: '«\u00a0Je n’ai rien à déclarer\u00a0» for a list section.' })
export class DeclareNothingInput {
  @Field(() => Int, version)
  readonly version!: number;

  @Field(() => ProfileSection, { description: 'External studies, internships or work experiences.' })
  readonly section!: ProfileSection;

  @Field(() => Boolean, { description: 'True: nothing to declare; false: takes that back.' })
  readonly nothing!: boolean;
}
