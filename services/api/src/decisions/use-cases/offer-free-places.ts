import { seenByStaff } from '../../applications/contract';
import { ActDone } from '../../kernel/acts';
import type { Clock } from '../../kernel/clock';
import { Forbidden, NotFound } from '../../kernel/errors';
import { isId } from '../../kernel/ids';
import { institutionTime } from '../../kernel/institution-time';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transaction, Transactions } from '../../kernel/transactions';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { holds } from '../../people/contract';
import { promote, vacancyOf, type Promotion } from '../model/waiting-list';
import { MoveCause } from '../model/waiting-list-move.entity';
import { DecisionStore } from '../store/decision.store';
import { placeOfIntake, type IntakePlace } from '../store/waiting-list.reads';
import { carryOut, standingOf } from './give-back';
import { managers, staff } from './read-waiting-list';

export interface FreePlacesOrder {
  readonly intakeId: string;
  /** Who is to be admitted, in order, as the dry run said. */
  readonly applicationIds: readonly string[];
}

export type FreePlacesOutcome = 'offered' | 'list-changed';

/** Offers places that nobody holds to the head of the list: those freed while nobody waited, or added by a greater capacity. */
export class OfferFreePlaces {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, order: FreePlacesOrder): Promise<FreePlacesOutcome> {
    assertSignedIn(viewer);
    const now = this.clock.now();
    return this.transactions.run(async (tx) => offer(tx, viewer, await managed(tx, viewer, order.intakeId), order, now));
  }
}

async function managed({ reads }: Transaction, viewer: PersonViewer, intakeId: string): Promise<IntakePlace> {
  const place = isId('itk', intakeId) ? await placeOfIntake(reads, intakeId) : undefined;
  if (place === undefined || !holds(viewer, staff, place)) throw new NotFound('intake');
  if (!holds(viewer, managers, place)) throw new Forbidden();
  return place;
}

async function offer(tx: Transaction, viewer: PersonViewer, place: IntakePlace, { applicationIds }: FreePlacesOrder, now: Date): Promise<FreePlacesOutcome> {
  const { intakeId } = place;
  await new DecisionStore(tx.manager).lockIntake(intakeId);
  const standing = await standingOf(tx, intakeId);
  if (standing === undefined) throw new NotFound('intake');
  const freed = { ...standing, places: vacancyOf(standing) };
  const promotion = promote(freed);
  // What was confirmed is what happens: asked for twice, the second time finds another list.
  if (!isConfirmed(promotion, applicationIds)) return 'list-changed';
  if (applicationIds.length === 0) return 'offered';
  // Nobody offers a place to themselves.
  for (const id of applicationIds) await seenByStaff(tx.reads, viewer, id);
  await carryOut(tx, { intakeId, cause: MoveCause.OFFERED, applicationId: null, places: applicationIds.length, now: institutionTime(now, place.institutionId) }, freed, promotion, viewer.accountId);
  const { institutionId, centreId, committeeId, programmeId } = place;
  tx.announce(new ActDone({ kind: 'waiting-list.offered', actorAccountId: viewer.accountId, subjectId: intakeId, institutionId, centreId, committeeId, programmeId, details: { places: applicationIds.length } }));
  return 'offered';
}

const isConfirmed = ({ promoted }: Promotion, ids: readonly string[]): boolean => promoted.length === ids.length && promoted.every(({ applicationId }, index) => applicationId === ids[index]);
