import { DecisionType } from '../../applications/contract';
import type { Clock } from '../../kernel/clock';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { examineDecision } from '../model/decision-acts';
import type { Decision } from '../model/decision.entity';
import { placesOf } from '../store/places.reads';
import { holdCase, type HeldCase } from './held-case';
import { decideOnce, refusalOf, type DecisionOutcome, type DecisionRefusal } from './outcome';
import { formerOf, holdsPlace, passOn } from './pass-on';
import { publishHeld } from './publish-held';

export interface PublicationOrder {
  readonly applicationId: string;
  /** What the person saw: of the file, or of the proposal alone. */
  readonly version?: number | undefined;
  readonly decisionId?: string | undefined;
  /** Above the capacity, for a reason. */
  readonly force?: boolean | undefined;
  readonly reason?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** Makes a proposal the decision, once a second person agrees. */
export class PublishDecision {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, order: PublicationOrder): Promise<DecisionOutcome> {
    assertSignedIn(viewer);
    const now = this.clock.now();
    const { idempotencyKey: key, applicationId, force, reason } = order;
    return decideOnce(this.transactions, { viewer, key, asked: ['publishDecision', applicationId, force, reason], now }, (tx) => publishProposal(tx, viewer, order, now));
  }
}

/** One publication inside a transaction: for one file, and for each of many. */
export async function publishProposal(tx: Transaction, viewer: PersonViewer, order: PublicationOrder, asked: Date): Promise<DecisionOutcome> {
  const found = await holdCase(tx, viewer, order.applicationId, { withIntake: true, asked });
  const { open, now } = found;
  const refusal = refusalOf(examineDecision('PUBLISH', found.standing), found.held.standing, order.version);
  if (refusal !== undefined || open === null) return refusal ?? { kind: 'not-proposed' };
  if (isAnother(open, order)) return { kind: 'conflict', currentVersion: found.held.standing.version };
  const crowd = await overCapacity(tx, found, open, order);
  return crowd?.refusal ?? publishNow(tx, found, open, { accountId: viewer.accountId, now, forcedBecause: crowd?.forcedBecause });
}

/** Something else was proposed since it was ordered. */
const isAnother = ({ id }: Decision, { decisionId }: PublicationOrder): boolean => decisionId !== undefined && decisionId !== id;

/** Undefined while there is room: a reason given for nothing is not written down. */
export interface OverCapacity {
  readonly refusal?: DecisionRefusal;
  readonly forcedBecause?: string;
}

/** Nobody is admitted above the capacity by oversight; whoever means it says why. */
export async function overCapacity(tx: Transaction, { held }: HeldCase, { type }: Pick<Decision, 'type'>, { force, reason }: Pick<PublicationOrder, 'force' | 'reason'>): Promise<OverCapacity | undefined> {
  if (type !== DecisionType.ADMITTED || holdsPlace(held.standing)) return undefined;
  const places = (await placesOf(tx.reads, [held.standing.intakeId])).get(held.standing.intakeId);
  if (places === undefined || places.capacity === null || places.holders < places.capacity) return undefined;
  if (!force) return { refusal: { kind: 'no-place-left', capacity: places.capacity } };
  return reason === undefined ? { refusal: { kind: 'reason-required' } } : { forcedBecause: reason };
}

export async function publishNow(tx: Transaction, { held, store }: HeldCase, decision: Decision, by: { readonly accountId: string; readonly now: Date; readonly forcedBecause?: string | undefined }): Promise<DecisionOutcome> {
  const former = formerOf(held.standing);
  await publishHeld(tx, { held, store }, decision, by);
  await passOn(tx, former, by.now, decision.type === DecisionType.ADMITTED);
  return { kind: 'done', id: held.standing.id };
}
