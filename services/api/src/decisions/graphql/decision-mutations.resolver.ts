import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { applicationById, presentApplication, type ApplicationView } from '../../applications/contract';
import { keyProblems } from '../../kernel/idempotency-key';
import type { Problem } from '../../kernel/refusal';
import type { RequestContext } from '../../kernel/request-context';
import type { Reads } from '../../kernel/reads';
import type { DecisionOutcome } from '../use-cases/outcome';
import type { ProposeDecision } from '../use-cases/propose-decision';
import type { PublishDecision } from '../use-cases/publish-decision';
import type { ProposeRoute, ValidateRoute } from '../use-cases/routes';
import type { WithdrawProposal } from '../use-cases/withdraw-proposal';
import { ProposeDecisionInput, ProposeRouteInput, PublishDecisionInput, ValidateRouteInput, WithdrawProposalInput } from './decision.inputs';
import { DecisionResult } from './decision.type';
import { draftOf, overCapacityOf, reasonProblems } from './typed-decision';
import { invalidInput, presentRefusal } from './wording';

export interface DecisionMutations {
  readonly propose: ProposeDecision;
  readonly withdraw: WithdrawProposal;
  readonly publish: PublishDecision;
  readonly proposeRoute: ProposeRoute;
  readonly validateRoute: ValidateRoute;
}

@Resolver()
export class DecisionMutationsResolver {
  constructor(
    private readonly reads: Reads,
    private readonly work: DecisionMutations,
  ) {}

  @Mutation(() => DecisionResult, { description: 'Proposes a decision (avis), which takes the place of the proposal that waits.' })
  async proposeDecision(@Arg('input', () => ProposeDecisionInput, { description: 'What is proposed.' }) input: ProposeDecisionInput, @Ctx() context: RequestContext): Promise<typeof DecisionResult> {
    return this.once(context, keyProblems(input.idempotencyKey), () => this.work.propose.execute(context.viewer, { ...actOn(input), ...draftOf(input) }));
  }

  @Mutation(() => DecisionResult, { description: 'Retirer l’avis proposé: it stays in the history.' })
  async withdrawProposal(@Arg('input', () => WithdrawProposalInput, { description: 'Of which application.' }) input: WithdrawProposalInput, @Ctx() context: RequestContext): Promise<typeof DecisionResult> {
    return this.once(context, keyProblems(input.idempotencyKey), () => this.work.withdraw.execute(context.viewer, actOn(input)));
  }

  @Mutation(() => DecisionResult, { description: 'Valider l’avis: publishes what somebody else proposed; the candidate is told, the letter written, the date for the answer fixed.' })
  async publishDecision(@Arg('input', () => PublishDecisionInput, { description: 'Of which application.' }) input: PublishDecisionInput, @Ctx() context: RequestContext): Promise<typeof DecisionResult> {
    return this.once(context, [...keyProblems(input.idempotencyKey), ...reasonProblems(input)], () => this.work.publish.execute(context.viewer, orderOf(input)));
  }

  @Mutation(() => DecisionResult, { description: 'Proposes an admission route (type de traitement).' })
  async proposeRoute(@Arg('input', () => ProposeRouteInput, { description: 'What is proposed.' }) input: ProposeRouteInput, @Ctx() context: RequestContext): Promise<typeof DecisionResult> {
    return this.once(context, keyProblems(input.idempotencyKey), () => this.work.proposeRoute.execute(context.viewer, { ...actOn(input), route: input.route }));
  }

  @Mutation(() => DecisionResult, { description: 'Agrees with the admission route (type de traitement) that somebody else proposed; a direct one publishes an admission.' })
  async validateRoute(@Arg('input', () => ValidateRouteInput, { description: 'Of which application.' }) input: ValidateRouteInput, @Ctx() context: RequestContext): Promise<typeof DecisionResult> {
    return this.once(context, [...keyProblems(input.idempotencyKey), ...reasonProblems(input)], () => this.work.validateRoute.execute(context.viewer, orderOf(input)));
  }

  private async once({ locale }: RequestContext, problems: readonly Problem[], act: () => Promise<DecisionOutcome>): Promise<typeof DecisionResult> {
    if (problems.length > 0) return invalidInput(locale, problems);
    const outcome = await act();
    if (outcome.kind !== 'done') return presentRefusal(locale, outcome);
    return presentApplication(await this.view(outcome.id));
  }

  private async view(id: string): Promise<ApplicationView> {
    const view = (await applicationById.batch(this.reads, [id])).get(id);
    if (view === undefined) throw new Error(`Nothing is kept under ${id}.`);
    return view;
  }
}

const actOn = ({ applicationId, version, idempotencyKey }: WithdrawProposalInput) => ({ applicationId, version, idempotencyKey: idempotencyKey ?? undefined });

const orderOf = (input: PublishDecisionInput) => ({ ...actOn(input), ...overCapacityOf(input) });
