import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { NotFound } from '../../kernel/errors';
import type { InvalidInputType, RefusedType, ConflictType } from '../../kernel/graphql/refusal.type';
import type { RequestContext } from '../../kernel/request-context';
import type { Move } from '../use-cases/act-desk';
import type { AnnouncePresence } from '../use-cases/announce-presence';
import type { AnswerAdmission } from '../use-cases/answer-admission';
import type { JudgeDocument } from '../use-cases/judge-document';
import type { MarkComplete } from '../use-cases/mark-complete';
import type { MarkIncomplete } from '../use-cases/mark-incomplete';
import type { MoveReturnDeadline } from '../use-cases/move-return-deadline';
import type { ReadApplication } from '../use-cases/read-application';
import type { ReturnToDraft } from '../use-cases/return-to-draft';
import type { SeeApplication } from '../use-cases/see-application';
import { Answer } from './application.enums';
import { presentApplication, presentDocument } from './application.presenter';
import type { ApplicationType } from './application.type';
import { presentJudgementRefusal, presentMoveRefusal } from './move.presenter';
import {
  AnnouncePresenceInput, AnswerAdmissionInput, JudgeDocumentInput, MarkCompleteInput, MarkIncompleteInput, MoveReturnDeadlineInput, ReturnToDraftInput,
} from './staff-acts.inputs';
import {
  AnswerAdmissionResult, FilePresenceType, JudgeDocumentResult, MarkCompleteResult, MarkIncompleteResult, MoveReturnDeadlineResult, ReturnToDraftResult,
} from './staff-acts.results';
import { commentProblems, givenText, invalidInput, lengthProblems } from './wording';

export interface StaffActUseCases {
  readonly read: ReadApplication;
  readonly see: SeeApplication;
  readonly judge: JudgeDocument;
  readonly incomplete: MarkIncomplete;
  readonly complete: MarkComplete;
  readonly draft: ReturnToDraft;
  readonly deadline: MoveReturnDeadline;
  readonly answer: AnswerAdmission;
  readonly presence: AnnouncePresence;
}

const answers = { ACCEPTED: Answer.ACCEPTED, DECLINED: Answer.DECLINED } as const;

type Moved = ApplicationType | RefusedType | ConflictType | InvalidInputType;

@Resolver()
export class StaffActsResolver {
  constructor(private readonly use: StaffActUseCases) {}

  @Mutation(() => JudgeDocumentResult, { description: 'Accepts or refuses what was handed in for a document (pièce justificative); the verdict holds for a shared file wherever the institution has it.' })
  async judgeDocument(
    @Arg('input', () => JudgeDocumentInput, { description: 'Which document, and what is found.' }) { comment, ...order }: JudgeDocumentInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof JudgeDocumentResult> {
    const problems = commentProblems({ verdict: order.verdict, comment: comment ?? null });
    if (problems.length > 0) return invalidInput(context.locale, problems);
    const judgement = await this.use.judge.execute(context.viewer, { ...order, comment: givenText(comment) });
    if (judgement.kind !== 'judged') return presentJudgementRefusal(context.locale, judgement);
    const application = presentApplication(await this.use.read.execute(context.viewer, judgement.applicationId));
    const document = await this.use.see.document(context, application, judgement.documentId);
    if (document === undefined) throw new NotFound('document');
    return { __typename: 'DocumentChanged', application, document: presentDocument(document), receipt: null };
  }

  @Mutation(() => MarkIncompleteResult, { description: 'Incomplet: gives a file back to the candidate, who is to mend and submit it again.' })
  markIncomplete(
    @Arg('input', () => MarkIncompleteInput, { description: 'Which file, and what is missing.' }) { id, version, comment, newReturnDeadline }: MarkIncompleteInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof MarkIncompleteResult> {
    const order = { id, version, comment: givenText(comment), newReturnDeadline: newReturnDeadline ?? undefined };
    return this.moved(context, ['comment', comment], () => this.use.incomplete.execute(context.viewer, order));
  }

  @Mutation(() => MarkCompleteResult, { description: 'Complet: says that a file is whole and ready for the committee.' })
  markComplete(@Arg('input', () => MarkCompleteInput, { description: 'Which file.' }) input: MarkCompleteInput, @Ctx() context: RequestContext): Promise<typeof MarkCompleteResult> {
    return this.moved(context, ['reason', input.reason], () => this.use.complete.execute(context.viewer, { ...input, reason: givenText(input.reason) }));
  }

  @Mutation(() => ReturnToDraftResult, { description: 'Remettre en brouillon: gives back a file that was submitted by mistake, as if it had never been.' })
  returnToDraft(@Arg('input', () => ReturnToDraftInput, { description: 'Which file, and why.' }) input: ReturnToDraftInput, @Ctx() context: RequestContext): Promise<typeof ReturnToDraftResult> {
    return this.moved(context, ['reason', input.reason], () => this.use.draft.execute(context.viewer, { ...input, reason: givenText(input.reason) }));
  }

  @Mutation(() => MoveReturnDeadlineResult, { description: 'Sets a new return date (date limite de retour), for one file alone.' })
  moveReturnDeadline(
    @Arg('input', () => MoveReturnDeadlineInput, { description: 'Which file, and until when.' }) input: MoveReturnDeadlineInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof MoveReturnDeadlineResult> {
    return this.moved(context, ['reason', input.reason], () => this.use.deadline.execute(context.viewer, { ...input, reason: givenText(input.reason) }));
  }

  @Mutation(() => AnswerAdmissionResult, { description: 'Takes an admission (confirmer), declines it, or gives back a place that was taken (se désister); by the candidate, or by a manager who was asked to.' })
  answerAdmission(@Arg('input', () => AnswerAdmissionInput, { description: 'Which application, and the answer.' }) input: AnswerAdmissionInput, @Ctx() context: RequestContext): Promise<typeof AnswerAdmissionResult> {
    const order = { id: input.id, version: input.version, answer: answers[input.answer], reason: givenText(input.reason) };
    return this.moved(context, ['reason', input.reason], () => this.use.answer.execute(context.viewer, order));
  }

  @Mutation(() => FilePresenceType, { description: 'Says that one looks at a file, every 20 seconds, and answers who else does; after a minute without a word one is forgotten.' })
  async announcePresence(
    @Arg('input', () => AnnouncePresenceInput, { description: 'Which file.' }) { id, isLeaving }: AnnouncePresenceInput,
    @Ctx() { viewer }: RequestContext,
  ): Promise<FilePresenceType> {
    return { people: await this.use.presence.execute(viewer, id, isLeaving) };
  }

  private async moved({ viewer, locale }: RequestContext, [field, text]: readonly [string, string | null | undefined], move: () => Promise<Move>): Promise<Moved> {
    const problems = lengthProblems(field, text, 1000);
    if (problems.length > 0) return invalidInput(locale, problems);
    const outcome = await move();
    return outcome.kind === 'moved' ? presentApplication(await this.use.read.execute(viewer, outcome.id)) : presentMoveRefusal(locale, outcome);
  }
}
