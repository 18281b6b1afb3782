import { DecisionType, holdForDecision } from '../../applications/contract';
import { newId } from '../../kernel/ids';
import type { Transaction } from '../../kernel/transactions';
import { WaitingRankChanged } from '../model/events';
import { type MoveCause, WaitingListMove } from '../model/waiting-list-move.entity';
import { promote, risen, type PlacesFreed, type Promotion, type Waiting } from '../model/waiting-list';
import { DecisionStore, newProposal } from '../store/decision.store';
import { placesOf, waitingOf } from '../store/places.reads';
import { publishHeld } from './publish-held';

export interface GivenBack {
  readonly intakeId: string;
  readonly cause: MoveCause;
  /** Whose place or rank it was. */
  readonly applicationId: string | null;
  readonly places: number;
  readonly departed?: Waiting | undefined;
  readonly now: Date;
}

/** Fills places that were given back from the head of the waiting list, and tells the others of their better rank. */
export async function giveBack(tx: Transaction, given: GivenBack): Promise<void> {
  const { intakeId, places, departed } = given;
  await new DecisionStore(tx.manager).lockIntake(intakeId);
  const standing = await standingOf(tx, intakeId);
  if (standing === undefined || (standing.waiting.length === 0 && departed === undefined)) return;
  const freed: PlacesFreed = { ...standing, places, departed };
  await carryOut(tx, given, freed, promote(freed));
}

/** Admits those who are promoted, tells the others, and writes down what it was worked out from. */
export async function carryOut(tx: Transaction, given: GivenBack, freed: PlacesFreed, promotion: Promotion, by: string | null = null): Promise<void> {
  const moveId = newId('wlm');
  await tx.manager.insert(WaitingListMove, moveOf(moveId, given, freed, promotion));
  for (const { applicationId } of promotion.promoted) await admitNext(tx, applicationId, given.now, by);
  // Whoever was given another rank by the committee is told of that decision.
  const told = risen(promotion).filter(({ applicationId }) => applicationId !== given.applicationId);
  for (const { applicationId, after } of told) tx.announce(new WaitingRankChanged(applicationId, after, moveId));
}

export async function standingOf({ reads }: Transaction, intakeId: string): Promise<Omit<PlacesFreed, 'places' | 'departed'> | undefined> {
  const places = (await placesOf(reads, [intakeId])).get(intakeId);
  return places && { ...places, waiting: (await waitingOf(reads, [intakeId])).get(intakeId) ?? [] };
}

/** Parvis proposes by itself, and publishes unless a manager offers the place: the committee has decided by giving the rank. Whatever else was proposed meanwhile is withdrawn. */
async function admitNext(tx: Transaction, applicationId: string, now: Date, by: string | null): Promise<void> {
  const held = await holdForDecision(tx, applicationId);
  const store = new DecisionStore(tx.manager);
  const open = await store.openOf(applicationId);
  if (open !== null) {
    open.withdraw(null, now);
    await store.save(open);
  }
  const decision = newProposal(newId('dec'), applicationId, DecisionType.ADMITTED, null, now);
  await store.add(decision);
  await publishHeld(tx, { held, store }, decision, { accountId: by, now });
}

const moveOf = (id: string, { intakeId, cause, applicationId, now }: GivenBack, { capacity, holders, places }: PlacesFreed, { promoted, moves }: Promotion): WaitingListMove =>
  Object.assign(new WaitingListMove(), {
    id, intakeId, cause, causeApplicationId: applicationId, places, capacity, holders, promoted: promoted.length, at: now,
    list: moves.map(({ publishedAt, ...move }) => ({ ...move, publishedAt: publishedAt.toISOString() })),
  });
