import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { DecisionType } from '../../applications/contract';
import { candidateById } from '../../candidates/contract';
import { InvalidInputType, RefusedType } from '../../kernel/graphql/refusal.type';
import { Root } from '../../kernel/graphql/root';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import { keyProblems } from '../../kernel/idempotency-key';
import type { Problem } from '../../kernel/refusal';
import type { RequestContext } from '../../kernel/request-context';
import { RowState } from '../model/decision-run.entity';
import { mostAtOnce } from '../model/publication-skip';
import { skipOf } from '../model/row-refusal';
import type { CountOwnProposals } from '../use-cases/count-own-proposals';
import type { PreviewPublication } from '../use-cases/preview-publication';
import type { PublishDecisions } from '../use-cases/publish-decisions';
import type { ReadRun, RunView } from '../use-cases/read-run';
import { PublicationSkip, PublicationState } from './decision.enums';
import { invalidInput, refused } from './wording';

@InputType('PublishDecisionsInput', { description: 'Valider l’avis: to have many decisions published.' })
export class PublishDecisionsInput {
  @Field(() => [ID], { description: 'The applications, 1 to 2,000; a place is given in this order.' })
  readonly applicationIds!: readonly string[];

  @Field(() => String, { description: 'Chosen by the caller, 1 to 100 characters: the same key (clé d’idempotence) gets the same run for 24 hours.' })
  readonly idempotencyKey!: string;
}

@ObjectType('PublicationRow', { description: 'One of many files to publish.', simpleResolvers: true })
export class PublicationRowType {
  @Field(() => ID, { description: '`app_…`.' })
  readonly applicationId!: string;

  @Field(() => String, { nullable: true, description: 'What people quote of it; null for what does not exist for the viewer.' })
  readonly reference!: string | null;

  @Field(() => String, { nullable: true, description: 'First and last name.' })
  readonly candidateName!: string | null;

  @Field(() => DecisionType, { nullable: true, description: 'What is proposed.' })
  readonly type!: DecisionType | null;

  @Field(() => PublicationState, { description: 'WAITING for what would be published, or has yet to be.' })
  readonly state!: PublicationState;

  @Field(() => PublicationSkip, { nullable: true, description: 'Why it is left out.' })
  readonly skip!: PublicationSkip | null;
}

@ObjectType('PublicationRun', { description: 'Traitement par lot: a publication of many, done by the workers.', simpleResolvers: true })
export class PublicationRunType {
  readonly __typename = 'PublicationRun' as const;

  @Field(() => ID, { description: '`pub_…`.' })
  readonly id!: string;

  @Field(() => DateTimeScalar, { description: 'When it was ordered.' })
  readonly orderedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last row was done; null while it runs.' })
  readonly finishedAt!: Date | null;

  @Field(() => Int, { description: 'All rows.' })
  readonly total!: number;

  @Field(() => Int, { description: 'Published so far.' })
  readonly published!: number;

  @Field(() => Int, { description: 'Left out so far.' })
  readonly skipped!: number;
}

export const PublishDecisionsResult = createUnionType({
  name: 'PublishDecisionsResult',
  description: 'The run, or what is wrong with the order.',
  types: () => [PublicationRunType, RefusedType, InvalidInputType] as const,
  resolveType: ({ __typename }: { readonly __typename: string }) => __typename,
});

const present = ({ id, orderedAt, finishedAt, total, done, refused: skipped }: RunView): PublicationRunType => ({ __typename: 'PublicationRun', id, orderedAt, finishedAt, total, published: done, skipped });

const states: Readonly<Record<RowState, PublicationState>> = { WAITING: PublicationState.WAITING, DONE: PublicationState.PUBLISHED, REFUSED: PublicationState.SKIPPED };

@Resolver(() => PublicationRunType)
export class PublicationResolver {
  constructor(
    private readonly preview: PreviewPublication,
    private readonly publish: PublishDecisions,
    private readonly read: ReadRun,
    private readonly own: CountOwnProposals,
  ) {}

  @Query(() => [PublicationRowType], { description: 'What publishing these applications would do, and why not; nothing is changed.' })
  async previewPublication(@Arg('applicationIds', () => [ID], { description: 'The applications, 1 to 2,000.' }) applicationIds: string[], @Ctx() context: RequestContext): Promise<PublicationRowType[]> {
    const rows = await this.preview.execute(context.viewer, applicationIds);
    return Promise.all(rows.map(async ({ applicationId, view, open, skip }) => ({
      applicationId, reference: view?.reference ?? null, type: open?.type ?? null, skip: skip ?? null,
      candidateName: view === undefined ? null : nameOf(await context.load(candidateById, view.candidateId)),
      state: skip === undefined ? PublicationState.WAITING : PublicationState.SKIPPED,
    })));
  }

  @Query(() => PublicationRunType, { description: 'Traitement par lot: a publication of many; for whoever ordered it.' })
  async publicationRun(@Arg('id', () => ID, { description: '`pub_…`.' }) id: string, @Ctx() { viewer }: RequestContext): Promise<PublicationRunType> {
    return present(await this.read.execute(viewer, id));
  }

  @Query(() => Int, { description: 'How many proposals of the viewer’s own wait for another person to publish them, in the scope of the viewer’s functions.' })
  ownProposals(@Ctx() { viewer }: RequestContext): Promise<number> {
    return this.own.execute(viewer);
  }

  @Mutation(() => PublishDecisionsResult, { description: 'Valider l’avis: has many proposals published by the workers, each once, with the rights that the viewer has when its turn comes.' })
  async publishDecisions(@Arg('input', () => PublishDecisionsInput, { description: 'Which ones.' }) { applicationIds, idempotencyKey }: PublishDecisionsInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof PublishDecisionsResult> {
    const problems = problemsOf(applicationIds, idempotencyKey);
    if (problems.length > 0) return invalidInput(locale, problems);
    const ordering = await this.publish.execute(viewer, applicationIds, idempotencyKey);
    return ordering.kind === 'ordered' ? present(await this.read.execute(viewer, ordering.id)) : refused(locale, ordering.kind);
  }

  @FieldResolver(() => [PublicationRowType], { description: 'Each file, in the order of the order.' })
  async rows(@Root() { id }: PublicationRunType, @Ctx() { viewer }: RequestContext): Promise<PublicationRowType[]> {
    return (await this.read.rows(viewer, id)).map(({ applicationId, reference, firstName, lastName, type, state, refusal }) => ({
      applicationId, reference, type, state: states[state], candidateName: firstName === null || lastName === null ? null : nameOf({ firstName, lastName }),
      skip: refusal && skipOf(refusal),
    }));
  }
}

const nameOf = ({ firstName, lastName }: { readonly firstName: string; readonly lastName: string }): string => `${firstName} ${lastName}`;

const problemsOf = (ids: readonly string[], key: string): Problem[] => [
  ...(ids.length < 1 || ids.length > mostAtOnce ? [{ field: 'applicationIds', code: 'TOO_MANY', values: { max: mostAtOnce } }] : []),
  ...keyProblems(key),
];
