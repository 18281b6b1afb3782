import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DocumentJudgementEnum } from '../../applications/contract';
import { NodeType } from '../../kernel/graphql/common.type';
import { orderResult, RunRowType, RunType } from './run.type';

@InputType('JudgeRowInput', { description: 'One of many verdicts; it takes what the mutation for one takes.' })
export class JudgeRowInput {
  @Field(() => ID, { description: 'The document.' })
  readonly documentId!: string;

  @Field(() => Int, { description: 'The version of the application that was seen; what earlier rows of the run change in it does not count, what others change is a conflict.' })
  readonly version!: number;

  @Field(() => DocumentJudgementEnum, { description: 'What is found.' })
  readonly verdict!: DocumentJudgementEnum;

  @Field(() => String, { nullable: true, description: 'To the candidate, at most 1,000 characters; required to refuse.' })
  readonly comment?: string | null;
}

@InputType('JudgeDocumentsInput', { description: 'Pièces justificatives: to have many verdicts on them given.' })
export class JudgeDocumentsInput {
  @Field(() => [JudgeRowInput], { description: '1 to 500, given in this order.' })
  readonly rows!: readonly JudgeRowInput[];

  @Field(() => String, { description: 'Clé d’idempotence: chosen by the caller, 1 to 100 characters; the same key gets the same run for 24 hours.' })
  readonly idempotencyKey!: string;
}

@ObjectType('VerdictRunRow', { description: 'One of many verdicts, and how it ended.', simpleResolvers: true })
export class VerdictRunRowType extends RunRowType {
  @Field(() => ID, { description: 'As it was given; empty when it was no id.' })
  readonly documentId!: string;

  @Field(() => DocumentJudgementEnum, { description: 'What was found.' })
  readonly verdict!: DocumentJudgementEnum;
}

@ObjectType('VerdictRun', { implements: NodeType, description: 'Traitement par lot: many verdicts on documents, worked off by the workers.', simpleResolvers: true })
export class VerdictRunType extends RunType {
  readonly __typename = 'VerdictRun' as const;
}

export const JudgeDocumentsResult = orderResult('JudgeDocumentsResult', VerdictRunType);
