import { DecisionPublished, WaitingRankChanged } from '../../src/decisions/contract';
import { followApplications } from '../../src/decisions/use-cases/follow-applications';
import { ActDone, type Act } from '../../src/kernel/acts';
import type { DomainEvent } from '../../src/kernel/events';
import type { Parts } from '../../src/kernel/feature';
import type { Listener } from '../../src/kernel/transactions';
import { TypeOrmTransactions } from '../../src/platform/database/typeorm-transactions';
import { intakesByCode } from './builders/applications';
import { anIntake, anOffer, aProgramme, givenOffer, type ImportedOffer } from './builders/offer';
import { movableClock, type MovableClock } from './clock';
import { openTestDatabase, type TestDatabase } from './database';

export interface DecisionRoom {
  readonly database: TestDatabase;
  readonly parts: Parts;
  readonly clock: MovableClock;
  readonly offer: ImportedOffer;
  readonly intakes: ReadonlyMap<string, string>;
  /** What committed transactions have told: one mail each. */
  readonly told: { readonly published: DecisionPublished[]; readonly ranks: WaitingRankChanged[]; readonly acts: Act[] };
}

/** A real database with the listeners of the decisions, and an intake of five places beside one that counts none. */
export async function openDecisionRoom(capacity = 5): Promise<DecisionRoom> {
  const database = await openTestDatabase();
  const clock = movableClock();
  const told: DecisionRoom['told'] = { published: [], ranks: [], acts: [] };
  const transactions = new TypeOrmTransactions(database.dataSource);
  const parts = database.parts({ transactions, clock });
  transactions.listen([...followApplications(clock), recorder(DecisionPublished.eventName, told), recorder(WaitingRankChanged.eventName, told), recorder(ActDone.eventName, told)]);
  const offer = await givenOffer(parts, anOffer({
    programmes: [
      aProgramme('LAW', { intakes: [anIntake({ capacity, answerDelayDays: 14 })] }),
      aProgramme('ART', { centreCode: 'SCIENCE', intakes: [anIntake({ capacity: null, answerBy: new Date('2027-05-24T21:59:59.999Z') })] }),
    ],
  }));
  return { database, parts, clock, offer, intakes: await intakesByCode(parts.reads), told };
}

const recorder = (on: string, told: DecisionRoom['told']): Listener => ({
  on,
  handle: (event, tx) => {
    tx.afterCommit(() => { keep(told, event); });
    return Promise.resolve();
  },
});

function keep(told: DecisionRoom['told'], event: DomainEvent): void {
  if (event instanceof DecisionPublished) told.published.push(event);
  if (event instanceof WaitingRankChanged) told.ranks.push(event);
  if (event instanceof ActDone) told.acts.push(event.act);
}
