import { nodes } from '../../kernel/nodes';
import type { SeeDecision } from '../use-cases/see-decision';
import { seenDecision, seenReason, seenRun } from '../use-cases/seen-by-id';
import { presentDecision } from './application-decision.resolver';
import { presentRun } from './decision-run.resolver';
import { presentReason } from './reason.resolver';
import { presentVerdictRun } from './verdict-run.resolver';

export function registerDecisionNodes(see: SeeDecision): void {
  nodes.register('dec', 'Decision', async (context, id) => {
    const seen = await seenDecision(context, see, id);
    return seen && { __typename: 'Decision', ...presentDecision(seen.decision, see.isStaff(context, seen.application)) };
  });
  nodes.register('rsn', 'DecisionReason', async (context, id) => {
    const reason = await seenReason(context, id);
    return reason && presentReason(reason);
  });
  nodes.register('pub', 'DecisionRun', async (context, id) => {
    const run = await seenRun(context, id);
    return run && presentRun(run);
  });
  nodes.register('vrd', 'VerdictRun', async (context, id) => {
    const run = await seenRun(context, id);
    return run && presentVerdictRun(run);
  });
}
