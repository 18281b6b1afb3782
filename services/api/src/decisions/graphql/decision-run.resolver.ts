import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql';
import { keyProblems } from '../../kernel/idempotency-key';
import type { Problem } from '../../kernel/refusal';
import type { RequestContext } from '../../kernel/request-context';
import { RefusalType } from '../../kernel/graphql/refusal.type';
import { Root } from '../../kernel/graphql/root';
import { isVerdict, type RowDetails } from '../model/decision-run.entity';
import { mostRows, type DecideApplications, type DecideRow } from '../use-cases/decide-applications';
import type { ReadRun, RunRow, RunView } from '../use-cases/read-run';
import { RunActEnum } from './decision.enums';
import { DecideApplicationsInput, DecideApplicationsResult, DecisionRunRowType, DecisionRunType, type DecideRowInput } from './decision-run.type';
import { draftOf, overCapacityOf, reasonProblems } from './typed-decision';
import { invalidInput, presentRefusal, refused } from './wording';

@Resolver(() => DecisionRunType)
export class DecisionRunResolver {
  constructor(
    private readonly decide: DecideApplications,
    private readonly read: ReadRun,
  ) {}

  @Query(() => DecisionRunType, { description: 'Traitement par lot: many acts about decisions; for whoever ordered them, a token for its own alone.' })
  async decisionRun(@Arg('id', () => ID, { description: '`pub_…`.' }) id: string, @Ctx() { viewer }: RequestContext): Promise<DecisionRunType> {
    return presentRun(await this.read.execute(viewer, id));
  }

  @Mutation(() => DecideApplicationsResult, { description: 'Has many acts about the decisions on applications (candidatures) done by the workers, each once and by itself, with the rights that the viewer or the token has when its turn comes.' })
  async decideApplications(@Arg('input', () => DecideApplicationsInput, { description: 'Which ones.' }) input: DecideApplicationsInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof DecideApplicationsResult> {
    const problems = problemsOf(input);
    if (problems.length > 0) return invalidInput(locale, problems);
    const ordering = await this.decide.execute(viewer, input.rows.map(rowOf), input.idempotencyKey);
    return ordering.kind === 'ordered' ? presentRun(await this.read.execute(viewer, ordering.id)) : refused(locale, ordering.kind);
  }

  @FieldResolver(() => [DecisionRunRowType], { description: 'Each act, in the order of the order.' })
  async rows(@Root() { id }: DecisionRunType, @Ctx() { viewer }: RequestContext): Promise<DecisionRunRowType[]> {
    return (await this.read.rows(viewer, id)).flatMap(presentRow);
  }
}

@Resolver(() => DecisionRunRowType)
export class DecisionRunRowResolver {
  @FieldResolver(() => RefusalType, { nullable: true, description: 'Why it was not done, as the mutation for one would have said.' })
  refusal(@Root() { refused: refusal }: DecisionRunRowType, @Ctx() { locale }: RequestContext): RefusalType | null {
    return refusal && presentRefusal(locale, refusal);
  }
}

export const presentRun = ({ id, orderedAt, finishedAt, total, done, refused: count }: RunView): DecisionRunType =>
  ({ __typename: 'DecisionRun', id, orderedAt, finishedAt, total, done, refused: count });

const presentRow = ({ position, applicationId, reference, act, state, refusal }: RunRow): DecisionRunRowType[] =>
  (isVerdict(act) ? [] : [{ position, applicationId, reference, act: RunActEnum[act], state, refused: refusal }]);

const problemsOf = ({ rows, idempotencyKey }: DecideApplicationsInput): Problem[] => [
  ...(rows.length < 1 || rows.length > mostRows ? [{ field: 'rows', code: 'TOO_MANY', values: { max: mostRows } }] : rows.flatMap(rowProblems)),
  ...keyProblems(idempotencyKey),
];

function rowProblems(row: DecideRowInput, position: number): Problem[] {
  const problems = [...(row.act === RunActEnum.PROPOSE && !row.type ? [{ field: 'type', code: 'REQUIRED' }] : []), ...reasonProblems(row)];
  return problems.map((problem) => ({ ...problem, field: `rows.${String(position)}.${problem.field}` }));
}

const rowOf = (row: DecideRowInput): DecideRow => ({ applicationId: row.applicationId, version: row.version, act: row.act, details: detailsOf(row) });

function detailsOf(row: DecideRowInput): RowDetails {
  if (row.act === RunActEnum.PUBLISH) return overCapacityOf(row);
  if (row.act === RunActEnum.WITHDRAW || !row.type) return {};
  const { appointmentAt, ...draft } = draftOf({ ...row, type: row.type });
  return { ...draft, appointmentAt: appointmentAt && appointmentAt.toISOString() };
}
