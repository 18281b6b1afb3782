import { actDone, AdmissionRoute, DecisionType } from '../../applications/contract';
import type { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { examineDecision } from '../model/decision-acts';
import { RouteProposal } from '../model/route-proposal.entity';
import { newProposal } from '../store/decision.store';
import { holdCase, type HeldCase } from './held-case';
import { decideOnce, refusalOf, type DecisionOutcome } from './outcome';
import { overCapacity, publishNow, type PublicationOrder } from './publish-decision';

export interface RouteOrder {
  readonly applicationId: string;
  readonly version: number;
  readonly route: AdmissionRoute;
  readonly idempotencyKey?: string | undefined;
}

/** How an application should be treated (type de traitement). */
export class ProposeRoute {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, { applicationId, version, route, idempotencyKey: key }: RouteOrder): Promise<DecisionOutcome> {
    assertSignedIn(viewer);
    const { accountId } = viewer;
    const asked = this.clock.now();
    return decideOnce(this.transactions, { viewer, key, asked: ['proposeRoute', applicationId, route], now: asked }, async (tx) => {
      const { held, store, standing, now } = await holdCase(tx, viewer, applicationId, { withIntake: false, asked });
      const refusal = refusalOf(examineDecision('PROPOSE_ROUTE', standing), held.standing, version);
      if (refusal !== undefined) return refusal;
      await store.proposeRoute(Object.assign(new RouteProposal(), { applicationId, route, proposedBy: accountId, proposedAt: now }));
      await held.proposeRoute(route, { kind: 'route.proposed', at: now, actorAccountId: accountId });
      tx.announce(actDone(held.standing, { kind: 'route.proposed', actorAccountId: accountId, details: { route } }));
      return { kind: 'done', id: applicationId };
    });
  }
}

/** A second person agrees with the route; one that is direct admits by the same stroke. */
export class ValidateRoute {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, order: Omit<PublicationOrder, 'decisionId'>): Promise<DecisionOutcome> {
    assertSignedIn(viewer);
    const [asked, decisionId] = [this.clock.now(), newId('dec')];
    const { idempotencyKey: key, applicationId, force, reason } = order;
    return decideOnce(this.transactions, { viewer, key, asked: ['validateRoute', applicationId, force, reason], now: asked }, async (tx) => {
      const found = await holdCase(tx, viewer, order.applicationId, { withIntake: true, asked });
      const { held, route, standing, now } = found;
      const refusal = refusalOf(examineDecision('VALIDATE_ROUTE', standing), held.standing, order.version);
      if (refusal !== undefined || route === null) return refusal ?? { kind: 'not-proposed' };
      if (route.route === AdmissionRoute.DIRECT && standing.publishedDecision !== DecisionType.ADMITTED) return this.admit(tx, found, route, { id: decisionId, viewer, now, order });
      await this.validate(tx, found, route, viewer, now);
      return { kind: 'done', id: order.applicationId };
    });
  }

  private async validate(tx: Transaction, { held, store }: HeldCase, { route, applicationId }: RouteProposal, { accountId }: PersonViewer, now: Date): Promise<void> {
    await store.forgetRoute(applicationId);
    await held.takeRoute(route, { kind: 'route.validated', at: now, actorAccountId: accountId });
    tx.announce(actDone(held.standing, { kind: 'route.validated', actorAccountId: accountId, details: { route } }));
  }

  private async admit(tx: Transaction, found: HeldCase, { applicationId, proposedBy }: RouteProposal, by: { readonly id: string; readonly viewer: PersonViewer; readonly now: Date; readonly order: Pick<PublicationOrder, 'force' | 'reason'> }): Promise<DecisionOutcome> {
    const { store, open, route } = found;
    const { id, viewer, now, order } = by;
    const { accountId } = viewer;
    const crowd = await overCapacity(tx, found, { type: DecisionType.ADMITTED }, order);
    if (crowd?.refusal !== undefined || route === null) return crowd?.refusal ?? { kind: 'not-proposed' };
    await this.validate(tx, found, route, viewer, now);
    if (open !== null) {
      open.withdraw(accountId, now);
      await store.save(open);
    }
    const decision = newProposal(id, applicationId, DecisionType.ADMITTED, proposedBy, now);
    await store.add(decision);
    return publishNow(tx, found, decision, { accountId, now, forcedBecause: crowd?.forcedBecause });
  }
}
