import { createUnionType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { NodeType } from '../../kernel/graphql/common.type';
import { InvalidInputType, RefusedType } from '../../kernel/graphql/refusal.type';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import type { RowRefusal } from '../model/row-refusal';
import { RowState } from './decision.enums';

/** What runs have in common; no type of the schema: only those that extend it are. */
@ObjectType('Run', { simpleResolvers: true })
export abstract class RunType extends NodeType {
  abstract readonly __typename: string;

  @Field(() => DateTimeScalar, { description: 'When it was ordered.' })
  readonly orderedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last row was over; null while it runs.' })
  readonly finishedAt!: Date | null;

  @Field(() => Int, { description: 'All rows.' })
  readonly total!: number;

  @Field(() => Int, { description: 'Done so far.' })
  readonly done!: number;

  @Field(() => Int, { description: 'Refused so far.' })
  readonly refused!: number;
}

/** What their rows have in common; no type of the schema either. */
@ObjectType('RunRow', { simpleResolvers: true })
export abstract class RunRowType {
  readonly refused!: RowRefusal | null;

  @Field(() => Int, { description: 'Its place in the order, from 0.' })
  readonly position!: number;

  @Field(() => String, { nullable: true, description: 'What people quote of the application; null for what does not exist for the viewer.' })
  readonly reference!: string | null;

  @Field(() => RowState, { description: 'How far it is.' })
  readonly state!: RowState;
}

export const orderResult = <Run extends RunType>(name: string, run: ClassType<Run>) =>
  createUnionType({
    name,
    description: 'The run, or what is wrong with the order.',
    types: () => [run, RefusedType, InvalidInputType] as const,
    resolveType: ({ __typename }: { readonly __typename: string }) => __typename,
  });
