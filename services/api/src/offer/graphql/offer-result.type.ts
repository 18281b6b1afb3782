import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { DoneType } from '../../kernel/graphql/common.type';
import { ConflictType, InvalidInputType, RefusedType } from '../../kernel/graphql/refusal.type';

@ObjectType('OfferSaved', { description: 'A part of the offer was saved.', simpleResolvers: true })
export class OfferSavedType {
  readonly __typename = 'OfferSaved' as const;

  @Field(() => ID, { description: 'What was saved; a new id where the thing before it is kept for the files that answer it.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Version to give with the next change.' })
  readonly version!: number;

  @Field(() => Int, { description: 'Files on which candidates are working and for which the change counts.' })
  readonly openFiles!: number;
}

const typeOf = ({ __typename }: { readonly __typename: string }): string => __typename;

export const OfferResult = createUnionType({
  name: 'OfferResult',
  description: 'What was saved, or why it was not.',
  types: () => [OfferSavedType, RefusedType, InvalidInputType, ConflictType] as const,
  resolveType: typeOf,
});

export const OfferDeletionResult = createUnionType({
  name: 'OfferDeletionResult',
  description: 'It is deleted, or why it was not: what something depends on is taken out of service instead.',
  types: () => [DoneType, RefusedType, ConflictType] as const,
  resolveType: typeOf,
});
