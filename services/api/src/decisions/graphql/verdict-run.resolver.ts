import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql';
import { commentProblems, DocumentJudgementEnum } from '../../applications/contract';
import { RefusalType } from '../../kernel/graphql/refusal.type';
import { Root } from '../../kernel/graphql/root';
import { keyProblems } from '../../kernel/idempotency-key';
import type { Problem } from '../../kernel/refusal';
import type { RequestContext } from '../../kernel/request-context';
import { isVerdict, verdictOf } from '../model/decision-run.entity';
import { mostRows } from '../use-cases/decide-applications';
import type { JudgeDocuments, VerdictRow } from '../use-cases/judge-documents';
import type { ReadRun, RunRow, RunView } from '../use-cases/read-run';
import { JudgeDocumentsInput, JudgeDocumentsResult, VerdictRunRowType, VerdictRunType, type JudgeRowInput } from './verdict-run.type';
import { invalidInput, presentRefusal, refused } from './wording';

@Resolver(() => VerdictRunType)
export class VerdictRunResolver {
  constructor(
    private readonly judge: JudgeDocuments,
    private readonly read: ReadRun,
  ) {}

  @Query(() => VerdictRunType, { description: 'Traitement par lot: many verdicts on documents, for whoever ordered them, a token for its own alone.' })
  async verdictRun(@Arg('id', () => ID, { description: '`vrd_…`.' }) id: string, @Ctx() { viewer }: RequestContext): Promise<VerdictRunType> {
    return presentVerdictRun(await this.read.execute(viewer, id, 'vrd'));
  }

  @Mutation(() => JudgeDocumentsResult, { description: 'Pièces justificatives: has many verdicts on them given by the workers, each once and by itself, with the rights that the viewer or the token has when its turn comes.' })
  async judgeDocuments(@Arg('input', () => JudgeDocumentsInput, { description: 'Which ones.' }) input: JudgeDocumentsInput, @Ctx() { viewer, locale }: RequestContext): Promise<typeof JudgeDocumentsResult> {
    const problems = problemsOf(input);
    if (problems.length > 0) return invalidInput(locale, problems);
    const ordering = await this.judge.execute(viewer, input.rows.map(rowOf), input.idempotencyKey);
    return ordering.kind === 'ordered' ? presentVerdictRun(await this.read.execute(viewer, ordering.id, 'vrd')) : refused(locale, ordering.kind);
  }

  @FieldResolver(() => [VerdictRunRowType], { description: 'Each verdict, in the order of the order.' })
  async rows(@Root() { id }: VerdictRunType, @Ctx() { viewer }: RequestContext): Promise<VerdictRunRowType[]> {
    return (await this.read.rows(viewer, id)).flatMap(presentRow);
  }
}

@Resolver(() => VerdictRunRowType)
export class VerdictRunRowResolver {
  @FieldResolver(() => RefusalType, { nullable: true, description: 'Why it was not done, as the mutation for one would have said.' })
  refusal(@Root() { refused: refusal }: VerdictRunRowType, @Ctx() { locale }: RequestContext): RefusalType | null {
    return refusal && presentRefusal(locale, refusal);
  }
}

export const presentVerdictRun = ({ id, orderedAt, finishedAt, total, done, refused: count }: RunView): VerdictRunType =>
  ({ __typename: 'VerdictRun', id, orderedAt, finishedAt, total, done, refused: count });

const presentRow = ({ position, documentId, reference, act, state, refusal }: RunRow): VerdictRunRowType[] =>
  (isVerdict(act) ? [{ position, documentId: documentId ?? '', reference, verdict: DocumentJudgementEnum[verdictOf[act]], state, refused: refusal }] : []);

const problemsOf = ({ rows, idempotencyKey }: JudgeDocumentsInput): Problem[] => [
  ...(rows.length < 1 || rows.length > mostRows ? [{ field: 'rows', code: 'TOO_MANY_DOCUMENTS', values: { max: mostRows } }] : rows.flatMap(rowProblems)),
  ...keyProblems(idempotencyKey),
];

const rowProblems = ({ verdict, comment = null }: JudgeRowInput, position: number): Problem[] =>
  commentProblems({ verdict, comment }).map(({ field, ...problem }) => ({ ...problem, field: `rows.${String(position)}.${field}` }));

const rowOf = ({ documentId, version, verdict, comment }: JudgeRowInput): VerdictRow =>
  ({ documentId, version, act: verdict === DocumentJudgementEnum.ACCEPTED ? 'ACCEPT' : 'REFUSE', comment: comment?.trim() || null });
