import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { DecisionType } from '../../applications/contract';
import { ApplicationType } from '../../applications/graphql/application.type';
import { LocalizedTextType, NodeType } from '../../kernel/graphql/common.type';
import { ConflictType, InvalidInputType, RefusedType } from '../../kernel/graphql/refusal.type';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import type { LocalizedText } from '../../kernel/locale';
import { DecisionState } from './decision.enums';

@ObjectType('Decision', { implements: NodeType, description: 'Avis: what a committee says of one application.', simpleResolvers: true })
export class DecisionObjectType extends NodeType {
  @Field(() => DecisionType, { description: 'What was decided.' })
  readonly type!: DecisionType;

  @Field(() => DecisionState, { description: 'Where it stands.' })
  readonly state!: DecisionState;

  @Field(() => LocalizedTextType, { nullable: true, description: 'Motif of a rejection.' })
  readonly reason!: LocalizedText | null;

  @Field(() => String, { nullable: true, description: 'Words of the committee to the candidate.' })
  readonly comment!: string | null;

  @Field(() => Int, { nullable: true, description: 'Rank (rang) on the waiting list, as entered.' })
  readonly rank!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When to come, of a preselection.' })
  readonly appointmentAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Where to come, of a preselection.' })
  readonly appointmentPlace!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Last instant to answer an admission, included.' })
  readonly answerBy!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was proposed; for staff.' })
  readonly proposedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who proposed it; for staff. Null for Parvis by itself.' })
  readonly proposedByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was published.' })
  readonly publishedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who published it; for staff. Null for Parvis by itself.' })
  readonly publishedByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back; for staff.' })
  readonly withdrawnAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who took it back; for staff. Null for Parvis by itself.' })
  readonly withdrawnByName!: string | null;
}

@ObjectType('WaitingRank', { description: 'Rank (rang) of somebody on the waiting list.', simpleResolvers: true })
export class WaitingRankType {
  @Field(() => Int, { description: 'Rang saisi: as the committee entered it.' })
  readonly entered!: number;

  @Field(() => Int, { description: 'Rang réel: among those who still wait, from 1.' })
  readonly real!: number;
}

@ObjectType('DecisionReason', { implements: NodeType, description: 'Reason (motif) that a rejection may give.', simpleResolvers: true })
export class DecisionReasonType extends NodeType {
  readonly __typename = 'DecisionReason' as const;

  @Field(() => String, { description: 'Short code, unique in the institution.' })
  readonly code!: string;

  @Field(() => LocalizedTextType, { description: 'The words that the candidate reads.' })
  readonly label!: LocalizedText;

  @Field(() => Int, { description: 'Order in lists.' })
  readonly position!: number;

  @Field(() => Boolean, { description: 'Whether it may be given; one that was given once is never deleted.' })
  readonly isInService!: boolean;

  @Field(() => Int, { description: 'Counts its changes.' })
  readonly version!: number;
}

const typeOf = ({ __typename }: { readonly __typename: string }): string => __typename;

export const DecisionResult = createUnionType({
  name: 'DecisionResult',
  description: 'The application as it is now, or why nothing was done.',
  types: () => [ApplicationType, RefusedType, ConflictType, InvalidInputType] as const,
  resolveType: typeOf,
});

export const SaveReasonResult = createUnionType({
  name: 'SaveReasonResult',
  description: 'The reason as it is kept, or why it was not saved.',
  types: () => [DecisionReasonType, RefusedType, ConflictType, InvalidInputType] as const,
  resolveType: typeOf,
});
