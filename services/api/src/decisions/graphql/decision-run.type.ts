import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DecisionType } from '../../applications/contract';
import { NodeType } from '../../kernel/graphql/common.type';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import { RunActEnum } from './decision.enums';
import { orderResult, RunRowType, RunType } from './run.type';

@InputType('DecideRowInput', { description: 'One of many acts; it takes what the mutation for one takes.' })
export class DecideRowInput {
  @Field(() => ID, { description: 'The application.' })
  readonly applicationId!: string;

  @Field(() => Int, { description: 'The version that was seen; one that has moved on when its turn comes is a conflict.' })
  readonly version!: number;

  @Field(() => RunActEnum, { description: 'What is done.' })
  readonly act!: RunActEnum;

  @Field(() => DecisionType, { nullable: true, description: 'To propose: what, required.' })
  readonly type?: DecisionType | null;

  @Field(() => ID, { nullable: true, description: 'To propose a rejection: the motif, `rsn_…`.' })
  readonly reasonId?: string | null;

  @Field(() => String, { nullable: true, description: 'To propose: words to the candidate, at most 1,000 characters.' })
  readonly comment?: string | null;

  @Field(() => Int, { nullable: true, description: 'To propose the waiting list: the rank (rang).' })
  readonly rank?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'To propose a preselection: when to come.' })
  readonly appointmentAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'To propose a preselection: where to come.' })
  readonly appointmentPlace?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'To publish: admit although no place is left.' })
  readonly force?: boolean | null;

  @Field(() => String, { nullable: true, description: 'To publish: why the capacity is exceeded, at most 1,000 characters.' })
  readonly reason?: string | null;
}

@InputType('DecideApplicationsInput', { description: 'To have many acts about the decisions on applications (candidatures) done.' })
export class DecideApplicationsInput {
  @Field(() => [DecideRowInput], { description: '1 to 500, done in this order.' })
  readonly rows!: readonly DecideRowInput[];

  @Field(() => String, { description: 'Chosen by the caller, 1 to 100 characters: the same key (clé d’idempotence) gets the same run for 24 hours.' })
  readonly idempotencyKey!: string;
}

@ObjectType('DecisionRunRow', { description: 'One of many acts, and how it ended.', simpleResolvers: true })
export class DecisionRunRowType extends RunRowType {
  @Field(() => ID, { description: 'As it was given; empty when it was no id.' })
  readonly applicationId!: string;

  @Field(() => RunActEnum, { description: 'What was asked.' })
  readonly act!: RunActEnum;
}

@ObjectType('DecisionRun', { implements: NodeType, description: 'Traitement par lot: many acts about decisions, done by the workers.', simpleResolvers: true })
export class DecisionRunType extends RunType {
  readonly __typename = 'DecisionRun' as const;
}

export const DecideApplicationsResult = orderResult('DecideApplicationsResult', DecisionRunType);
