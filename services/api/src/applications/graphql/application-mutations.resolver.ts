import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { keyProblems } from '../../kernel/idempotency-key';
import type { RequestContext } from '../../kernel/request-context';
import { RefusalCode } from '../../kernel/refusal';
import type { CancelApplication } from '../use-cases/cancel-application';
import type { CreateApplication } from '../use-cases/create-application';
import type { ReadApplication } from '../use-cases/read-application';
import type { Submission, SubmitApplication } from '../use-cases/submit-application';
import { CancelApplicationInput, CreateApplicationInput, SubmitApplicationInput } from './application.inputs';
import { conflict, presentApplication } from './application.presenter';
import { CancelApplicationResult, CreateApplicationResult, SubmitApplicationResult } from './application.results';
import type { ApplicationType } from './application.type';
import { givenText, invalidInput, lengthProblems, notEditable, notReady, refused } from './wording';

@Resolver()
export class ApplicationMutationsResolver {
  constructor(
    private readonly read: ReadApplication,
    private readonly create: CreateApplication,
    private readonly submit: SubmitApplication,
    private readonly cancel: CancelApplication,
  ) {}

  @Mutation(() => CreateApplicationResult, { description: 'Begins an application (candidature), with the documents that the programme asks for.' })
  async createApplication(
    @Arg('input', () => CreateApplicationInput, { description: 'What to apply to.' }) { intakeId }: CreateApplicationInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof CreateApplicationResult> {
    const { locale, viewer } = context;
    const creation = await this.create.execute(viewer, intakeId);
    switch (creation.kind) {
      case 'created': return this.present(context, creation.id);
      case 'programme-closed': return refused(locale, RefusalCode.PROGRAMME_CLOSED, 'PROGRAMME_CLOSED');
      case 'already-applied': return refused(locale, RefusalCode.ALREADY_APPLIED, 'ALREADY_APPLIED', { reference: creation.reference });
      case 'quota-reached': return refused(locale, RefusalCode.QUOTA_REACHED, 'QUOTA_REACHED', { quota: creation.quota });
      case 'profile-incomplete': return notReady(locale, RefusalCode.PROFILE_INCOMPLETE, creation.blockers);
    }
  }

  @Mutation(() => SubmitApplicationResult, { description: 'Transmettre: hands an application in and locks it; the answer carries the receipt.' })
  async submitApplication(
    @Arg('input', () => SubmitApplicationInput, { description: 'What to submit.' }) input: SubmitApplicationInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof SubmitApplicationResult> {
    const { locale, viewer } = context;
    const problems = keyProblems(input.idempotencyKey);
    if (problems.length > 0) return invalidInput(locale, problems);
    return this.presentSubmission(context, await this.submit.execute(viewer, input));
  }

  @Mutation(() => CancelApplicationResult, { description: 'Annuler: ends an application for good, as long as no decision is published.' })
  async cancelApplication(
    @Arg('input', () => CancelApplicationInput, { description: 'What to cancel.' }) { id, version, reason }: CancelApplicationInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof CancelApplicationResult> {
    const { locale, viewer } = context;
    const problems = lengthProblems('reason', reason, 1000);
    if (problems.length > 0) return invalidInput(locale, problems);
    const cancellation = await this.cancel.execute(viewer, { id, version, reason: givenText(reason) });
    switch (cancellation.kind) {
      case 'cancelled': return this.present(context, cancellation.id);
      case 'not-editable': return notEditable(locale, cancellation.status);
      case 'already-decided': return refused(locale, RefusalCode.ALREADY_DECIDED, 'ALREADY_DECIDED');
      case 'reason-required': return refused(locale, RefusalCode.REASON_REQUIRED, 'REASON_REQUIRED');
      case 'conflict': return conflict(locale, cancellation.currentVersion);
    }
  }

  private async presentSubmission(context: RequestContext, submission: Submission): Promise<typeof SubmitApplicationResult> {
    const { locale } = context;
    switch (submission.kind) {
      case 'submitted': return this.present(context, submission.id);
      case 'not-editable': return notEditable(locale, submission.status);
      case 'deadline-passed': return refused(locale, RefusalCode.DEADLINE_PASSED, 'DEADLINE_PASSED');
      case 'already-decided': return refused(locale, RefusalCode.ALREADY_DECIDED, 'DECIDED');
      case 'not-ready': return notReady(locale, RefusalCode.NOT_READY, submission.blockers);
      case 'conflict': return conflict(locale, submission.currentVersion);
      case 'key-reused': return refused(locale, RefusalCode.KEY_REUSED, 'KEY_REUSED');
    }
  }

  private async present({ viewer }: RequestContext, id: string): Promise<ApplicationType> {
    return presentApplication(await this.read.execute(viewer, id));
  }
}
