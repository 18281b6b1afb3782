import { Field, Int, ObjectType } from 'type-graphql';
import { LocalizedTextType } from '../../kernel/graphql/common.type';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import type { LocalizedText } from '../../kernel/locale';

@ObjectType('ProfileRow', { description: 'One thing that the candidate said.', simpleResolvers: true })
export class ProfileRowType {
  @Field(() => LocalizedTextType, { description: 'What was asked.' })
  readonly label!: LocalizedText;

  @Field(() => LocalizedTextType, { nullable: true, description: 'What was said; null where nothing was.' })
  readonly value!: LocalizedText | null;
}

@ObjectType('ProfileEntry', { description: 'One of several: a year of study, an internship.', simpleResolvers: true })
export class ProfileEntryType {
  @Field(() => LocalizedTextType, { description: 'Its heading.' })
  readonly title!: LocalizedText;

  @Field(() => [ProfileRowType], { description: 'What was said of it.' })
  readonly rows!: readonly ProfileRowType[];
}

@ObjectType('SubmittedSection', { description: 'A section of a profile as it was submitted.', simpleResolvers: true })
export class SubmittedSectionType {
  @Field(() => LocalizedTextType, { description: 'Its name.' })
  readonly title!: LocalizedText;

  @Field(() => LocalizedTextType, { nullable: true, description: 'Said in place of rows, for instance that there is nothing.' })
  readonly note!: LocalizedText | null;

  @Field(() => [ProfileRowType], { description: 'What was said.' })
  readonly rows!: readonly ProfileRowType[];

  @Field(() => [ProfileEntryType], { description: 'What was said several times.' })
  readonly entries!: readonly ProfileEntryType[];
}

@ObjectType('SubmittedProfile', { description: 'The profile as the last submission froze it, worded as in the PDF of the whole file.', simpleResolvers: true })
export class SubmittedProfileType {
  @Field(() => Int, { description: 'Number of the submission.' })
  readonly snapshotNumber!: number;

  @Field(() => DateTimeScalar, { description: 'When it was submitted.' })
  readonly submittedAt!: Date;

  @Field(() => [SubmittedSectionType], { description: 'The sections, in order.' })
  readonly sections!: readonly SubmittedSectionType[];
}
