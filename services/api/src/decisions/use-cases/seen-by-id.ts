import { seenApplication, type ApplicationView } from '../../applications/contract';
import type { RequestContext } from '../../kernel/request-context';
import { assertSignedIn } from '../../kernel/signed-in';
import { assertWorksFor } from '../decisions.policy';
import { applicationOfDecision } from '../store/decision.reads';
import { reasonById, type ReasonView } from '../store/reason.reads';
import { runById, type RunView } from '../store/run.reads';
import { isSeenRun } from './read-run';
import type { DecisionView, SeeDecision } from './see-decision';

interface SeenDecision {
  readonly application: ApplicationView;
  readonly decision: DecisionView;
}

/** As its application shows it: to the candidate once it is published. */
export async function seenDecision(context: RequestContext, see: SeeDecision, id: string): Promise<SeenDecision | undefined> {
  const application = await seenApplication(context, await context.loadMaybe(applicationOfDecision, id));
  const decision = application && (await see.history(context, application)).find((one) => one.id === id);
  return application && decision && { application, decision };
}

export async function seenReason(context: RequestContext, id: string): Promise<ReasonView | undefined> {
  assertSignedIn(context.viewer);
  const reason = await context.loadMaybe(reasonById, id);
  if (reason !== undefined) assertWorksFor(context.viewer, reason.institutionId);
  return reason;
}

/** Publications of many and verdicts on documents are runs too. */
export async function seenRun(context: RequestContext, id: string): Promise<RunView | undefined> {
  assertSignedIn(context.viewer);
  const run = await context.loadMaybe(runById, id);
  return isSeenRun(context.viewer, run) ? run : undefined;
}
