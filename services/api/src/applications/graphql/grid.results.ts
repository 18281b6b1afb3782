import { createUnionType, Field, ObjectType } from 'type-graphql';
import { DoneType } from '../../kernel/graphql/common.type';
import { ConflictType, InvalidInputType, RefusedType } from '../../kernel/graphql/refusal.type';
import { ApplicationType } from './application.type';
import { ApplicationExportType, GridViewType, TagType } from './grid.type';

@ObjectType('TagsSet', { description: 'The applications wear what was asked for.', simpleResolvers: true })
export class TagsSetType {
  readonly __typename = 'TagsSet' as const;

  @Field(() => [ApplicationType], { description: 'The applications (candidatures).' })
  readonly applications!: readonly ApplicationType[];
}

const typeOf = ({ __typename }: { readonly __typename: string }): string => __typename;

export const GridViewResult = createUnionType({
  name: 'GridViewResult', description: 'The view, or why it was not kept.',
  types: () => [GridViewType, RefusedType, ConflictType, InvalidInputType] as const, resolveType: typeOf,
});

export const DeleteGridViewResult = createUnionType({
  name: 'DeleteGridViewResult', description: 'It is gone, or somebody changed it.',
  types: () => [DoneType, ConflictType] as const, resolveType: typeOf,
});

export const TagResult = createUnionType({
  name: 'TagResult', description: 'The tag, or why it was not kept.',
  types: () => [TagType, RefusedType, ConflictType, InvalidInputType] as const, resolveType: typeOf,
});

export const DeleteTagResult = createUnionType({
  name: 'DeleteTagResult', description: 'It is gone, or why not: applications wear it, or somebody changed it.',
  types: () => [DoneType, RefusedType, ConflictType] as const, resolveType: typeOf,
});

export const SetTagsResult = createUnionType({
  name: 'SetTagsResult', description: 'The applications with their tags.',
  types: () => [TagsSetType, RefusedType] as const, resolveType: typeOf,
});

export const ExportApplicationsResult = createUnionType({
  name: 'ExportApplicationsResult', description: 'The ordered export, or why it was not ordered: too many are being written.',
  types: () => [ApplicationExportType, RefusedType, InvalidInputType] as const, resolveType: typeOf,
});

export const DeleteApplicationExportResult = createUnionType({
  name: 'DeleteApplicationExportResult', description: 'It is gone.',
  types: () => [DoneType] as const, resolveType: typeOf,
});
