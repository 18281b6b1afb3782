import { seenApplication } from '../../applications/contract';
import { nodes, type FindNode } from '../../kernel/nodes';
import { assertSignedIn } from '../../kernel/signed-in';
import { assertWorksFor } from '../decisions.policy';
import { applicationOfDecision } from '../store/decision.reads';
import { reasonByKey } from '../store/reason.reads';
import { runById } from '../store/run.reads';
import { isSeenRun } from '../use-cases/read-run';
import type { SeeDecision } from '../use-cases/see-decision';
import { presentDecision } from './application-decision.resolver';
import { presentRun } from './decision-run.resolver';
import { presentReason } from './reason.resolver';

/** As its application shows it: to the candidate once it is published. */
const findDecision = (see: SeeDecision): FindNode => async (context, id) => {
  const application = await seenApplication(context, await context.loadMaybe(applicationOfDecision, id));
  const seen = application && (await see.history(context, application)).find((decision) => decision.id === id);
  return application && seen && { __typename: 'Decision', ...presentDecision(seen, see.isStaff(context, application)) };
};

const findReason: FindNode = async (context, id) => {
  assertSignedIn(context.viewer);
  const reason = await context.loadMaybe(reasonByKey, id);
  if (reason === undefined) return undefined;
  assertWorksFor(context.viewer, reason.institutionId);
  return presentReason(reason);
};

/** Publications of many are runs too. */
const findRun: FindNode = async (context, id) => {
  assertSignedIn(context.viewer);
  const run = await context.loadMaybe(runById, id);
  return isSeenRun(context.viewer, run) ? presentRun(run) : undefined;
};

export function registerDecisionNodes(see: SeeDecision): void {
  nodes.register('dec', 'Decision', findDecision(see));
  nodes.register('rsn', 'DecisionReason', findReason);
  nodes.register('pub', 'DecisionRun', findRun);
}
