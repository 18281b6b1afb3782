import { holdForDecision, seenByStaff, type HeldApplication, type Role } from '../../applications/contract';
import { institutionTime } from '../../kernel/institution-time';
import type { Transaction } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import type { DecisionCase } from '../model/decision-acts';
import type { Decision } from '../model/decision.entity';
import type { RouteProposal } from '../model/route-proposal.entity';
import { DecisionStore } from '../store/decision.store';

/** One application with what is proposed for it, held until the commit. */
export interface HeldCase {
  readonly held: HeldApplication;
  readonly store: DecisionStore;
  readonly open: Decision | null;
  readonly route: RouteProposal | null;
  readonly standing: DecisionCase;
  /** The hour in the institution. */
  readonly now: Date;
}

/** Places and ranks are counted under a lock on the intake; it is always taken before the application's. */
export async function holdCase(tx: Transaction, viewer: PersonViewer, applicationId: string, { withIntake, asked }: { readonly withIntake: boolean; readonly asked: Date }): Promise<HeldCase> {
  const { application, role } = await seenByStaff(tx.reads, viewer, applicationId);
  const store = new DecisionStore(tx.manager);
  if (withIntake) await store.lockIntake(application.intakeId);
  const held = await holdForDecision(tx, applicationId);
  const [open, route] = [await store.openOf(applicationId), await store.routeOf(applicationId)];
  const now = institutionTime(asked, application.institutionId);
  return { held, store, open, route, now, standing: caseOf({ role, viewer, now }, held.standing, open, route) };
}

interface Looker {
  readonly role: Role;
  readonly viewer: Viewer;
  readonly now: Date;
}

type Standing = Pick<DecisionCase, 'status' | 'publishedDecision' | 'answer'>;

const isPast = (at: Date | null, now: Date): boolean => at !== null && at <= now;

export const caseOf = (
  { role, viewer, now }: Looker, { status, publishedDecision, answer }: Standing,
  open: Pick<Decision, 'type' | 'proposedBy' | 'appointmentAt'> | null, route: Pick<RouteProposal, 'route' | 'proposedBy'> | null,
): DecisionCase => ({
  role, accountId: viewer.kind === 'person' ? viewer.accountId : null, status, publishedDecision, answer,
  decision: open === null ? null : { kind: open.type, proposedBy: open.proposedBy },
  isOver: isPast(open?.appointmentAt ?? null, now),
  route: route === null ? null : { kind: route.route, proposedBy: route.proposedBy },
});
