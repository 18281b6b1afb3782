import { DecisionType, roleOf, type ApplicationView, type Role } from '../../applications/contract';
import type { Clock } from '../../kernel/clock';
import { NotFound } from '../../kernel/errors';
import { institutionTime } from '../../kernel/institution-time';
import type { RequestContext } from '../../kernel/request-context';
import { allowedDecisionActs, type DecisionAct } from '../model/decision-acts';
import { DecisionState } from '../model/decision.entity';
import { decisionsByApplication, ranksByIntake, routeByApplication, type DecisionView } from '../store/decision.reads';
import { letterByApplication } from '../store/letter.reads';
import { caseOf } from './held-case';

const told: readonly DecisionState[] = [DecisionState.PUBLISHED, DecisionState.SUPERSEDED];

export type { DecisionView };

/** What one viewer sees of the decisions of one application, in batches over a list. */
export class SeeDecision {
  constructor(private readonly clock: Clock) {}

  /** Candidates see what was published, and nobody's name. */
  async history(context: RequestContext, view: ApplicationView): Promise<readonly DecisionView[]> {
    const role = roleIn(context, view);
    const all = await context.load(decisionsByApplication, view.id);
    return role === 'CANDIDATE' ? all.filter(({ state }) => told.includes(state)).map(anonymous) : all;
  }

  async open(context: RequestContext, view: ApplicationView): Promise<DecisionView | undefined> {
    if (roleIn(context, view) === 'CANDIDATE' || view.proposedDecision === null) return undefined;
    return openOf(await context.load(decisionsByApplication, view.id));
  }

  async waitingRank(context: RequestContext, { intakeId, id, publishedDecision, waitingRank }: ApplicationView): Promise<{ readonly entered: number; readonly real: number } | undefined> {
    if (publishedDecision !== DecisionType.WAITING_LIST || waitingRank === null) return undefined;
    const real = (await context.load(ranksByIntake, intakeId)).get(id);
    return real === undefined ? undefined : { entered: waitingRank, real };
  }

  async acts(context: RequestContext, view: ApplicationView): Promise<readonly DecisionAct[]> {
    const role = roleIn(context, view);
    if (role === 'CANDIDATE') return [];
    const [all, route] = await Promise.all([context.load(decisionsByApplication, view.id), context.loadMaybe(routeByApplication, view.id)]);
    return allowedDecisionActs(caseOf({ role, viewer: context.viewer, now: institutionTime(this.clock.now(), view.institutionId) }, view, openOf(all) ?? null, route ?? null));
  }

  async letterUrl(context: RequestContext, view: ApplicationView): Promise<string | undefined> {
    if (view.publishedDecision === null) return undefined;
    const decisionId = await context.loadMaybe(letterByApplication, view.id);
    return decisionId && `/files/letters/${decisionId}.pdf`;
  }

  isStaff(context: RequestContext, view: ApplicationView): boolean {
    return roleIn(context, view) !== 'CANDIDATE';
  }
}

function roleIn({ viewer }: RequestContext, view: ApplicationView): Role {
  const role = roleOf(viewer, view);
  if (role === undefined) throw new NotFound('application');
  return role;
}

const openOf = (all: readonly DecisionView[]): DecisionView | undefined => all.find(({ state }) => state === DecisionState.PROPOSED);

const anonymous = (view: DecisionView): DecisionView => ({ ...view, proposedBy: null, proposedByName: null, publishedByName: null, withdrawnByName: null, withdrawnAt: null });
