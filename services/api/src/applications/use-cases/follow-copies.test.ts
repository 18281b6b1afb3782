import { aDraft, anApplicant, intakesByCode, twoProgrammes } from '../../../tests/support/builders/applications';
import { anIntake, givenOffer } from '../../../tests/support/builders/offer';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import type { Parts } from '../../kernel/feature';
import { IntakeChanged, type OfferDraft } from '../../offer/contract';
import { TypeOrmTransactions } from '../../platform/database/typeorm-transactions';
import { followDates } from './follow-copies';

describe('copies of dates in applications', () => {
  let database: TestDatabase;
  let parts: Parts;
  let told: IntakeChanged[];

  beforeAll(async () => {
    database = await openTestDatabase();
    const transactions = new TypeOrmTransactions(database.dataSource);
    const recorded = { on: IntakeChanged.eventName, handle: (event: unknown) => Promise.resolve(void told.push(event as IntakeChanged)) };
    transactions.listen([followDates, recorded]);
    parts = database.parts({ transactions });
  });
  afterAll(() => database.close());
  beforeEach(() => { told = []; });

  const moved = (returnDeadline: Date): OfferDraft => {
    const offer = twoProgrammes();
    return { ...offer, programmes: offer.programmes.map((programme) => (programme.code === 'JANUS' ? { ...programme, intakes: [anIntake({ returnDeadline })] } : programme)) };
  };
  const deadlineOf = async (id: string) =>
    (await parts.reads.first<{ effectiveReturnDeadline: Date }>('SELECT effectiveReturnDeadline FROM application WHERE id = ?', [id]))!.effectiveReturnDeadline;

  it('follow an import that moves them, and only what it moves', async () => {
    await givenOffer(parts, twoProgrammes());
    const intakes = await intakesByCode(parts.reads);
    const [janus, law] = [intakes.get('JANUS/SEPTEMBER')!, intakes.get('LAW/SEPTEMBER')!];
    const viewer = await anApplicant(parts);
    const [mine, other] = [await aDraft(parts, viewer, janus), await aDraft(parts, viewer, law)];
    const before = await deadlineOf(other);
    const later = new Date('2027-05-02T21:59:59.999Z');
    await givenOffer(parts, moved(later));
    expect([await deadlineOf(mine), await deadlineOf(other)]).toEqual([later, before]);
    expect(told.map(({ intakeIds }) => intakeIds)).toEqual([[janus]]);
    await givenOffer(parts, moved(later));
    expect(told).toHaveLength(1);
  });
});
