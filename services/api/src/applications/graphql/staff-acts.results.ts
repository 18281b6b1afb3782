import { createUnionType, Field, ObjectType } from 'type-graphql';
import { ConflictType, InvalidInputType, RefusedType } from '../../kernel/graphql/refusal.type';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import { DocumentChangedType } from './application.results';
import { ApplicationType } from './application.type';

const typeOf = ({ __typename }: { readonly __typename: string }): string => __typename;

export const JudgeDocumentResult = createUnionType({
  name: 'JudgeDocumentResult',
  description: 'The judged document with its application, or why it was not judged.',
  types: () => [DocumentChangedType, RefusedType, ConflictType, InvalidInputType] as const,
  resolveType: typeOf,
});

const applicationOr = (name: string, description: string) =>
  createUnionType({ name, description, types: () => [ApplicationType, RefusedType, ConflictType, InvalidInputType] as const, resolveType: typeOf });

export const MarkIncompleteResult = applicationOr('MarkIncompleteResult', 'The file that was given back, or why it was not.');
export const MarkCompleteResult = applicationOr('MarkCompleteResult', 'The complete file, or why it is not.');
export const ReturnToDraftResult = applicationOr('ReturnToDraftResult', 'The draft, or why it is none.');
export const MoveReturnDeadlineResult = applicationOr('MoveReturnDeadlineResult', 'The application with its new date, or why it has none.');
export const AnswerAdmissionResult = applicationOr('AnswerAdmissionResult', 'The answered application, or why it was not answered.');

@ObjectType('PresentPerson', { description: 'A person (personne) of the staff who looks at a file.', simpleResolvers: true })
export class PresentPersonType {
  @Field(() => String, { description: 'First name (prénom).' })
  readonly firstName!: string;

  @Field(() => String, { description: 'Last name (nom).' })
  readonly lastName!: string;

  @Field(() => DateTimeScalar, { description: 'Since when, without a gap of a minute.' })
  readonly since!: Date;
}

@ObjectType('FilePresence', { description: 'Who else is on a file; never a lock.', simpleResolvers: true })
export class FilePresenceType {
  @Field(() => [PresentPersonType], { description: 'The other people (personnes), who came first first.' })
  readonly people!: readonly PresentPersonType[];
}
