import { aDraft, anApplicant, aReceivedFile, documentOf, intakesByCode, send, sendAll, submit } from '../../../tests/support/builders/applications';
import { anIntake, anOffer, aProgramme, aRequirement, givenOffer } from '../../../tests/support/builders/offer';
import { movableClock } from '../../../tests/support/clock';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import type { Parts } from '../../kernel/feature';
import { deadlineAt } from '../../offer/model/local-time';
import { BindUpload } from './bind-upload';
import { DeleteDocument } from './delete-document';

/** What the wall clock of the place says, and the last millisecond in UTC that it means. */
const places = [
  ['a winter evening in Paris', '2027-02-12', '23:59', 'Europe/Paris', '2027-02-12T22:59:59.999Z'],
  ['the evening before clocks go forward', '2027-03-27', '23:59', 'Europe/Paris', '2027-03-27T22:59:59.999Z'],
  ['the day on which clocks go forward', '2027-03-28', '23:59', 'Europe/Paris', '2027-03-28T21:59:59.999Z'],
  ['an hour that the day does not have', '2027-03-28', '02:30', 'Europe/Paris', expect.stringMatching(/^2027-03-28T0[01]:30:59\.999Z$/)],
  ['the evening before clocks go back', '2027-10-30', '23:59', 'Europe/Paris', '2027-10-30T21:59:59.999Z'],
  ['the day on which clocks go back', '2027-10-31', '23:59', 'Europe/Paris', '2027-10-31T22:59:59.999Z'],
  ['La Réunion', '2027-03-28', '23:59', 'Indian/Reunion', '2027-03-28T19:59:59.999Z'],
  ['La Réunion, past midnight in UTC terms', '2027-10-31', '02:00', 'Indian/Reunion', '2027-10-30T22:00:59.999Z'],
] as const;

describe('the return date, to the millisecond', () => {
  let database: TestDatabase;
  let parts: Parts;
  const clock = movableClock();
  beforeAll(async () => {
    database = await openTestDatabase();
    parts = database.parts({ clock });
    const programmes = places.map(([, day, time, timeZone], index) => aProgramme(`P${String(index)}`, {
      intakes: [anIntake({ timeZone, closesAt: new Date('2027-01-31T10:00:00Z'), returnDeadline: deadlineAt({ day, time, timeZone }) })],
    }));
    await givenOffer(parts, anOffer({ programmes, commonRequirements: [aRequirement('CV')] }));
  });
  afterAll(() => database.close());

  it.each(places.map((place, index) => [...place, index] as const))('%s: %s %s %s', async (_what, _day, _time, _zone, expected, index) => {
    clock.set('2026-11-20T09:00:00Z');
    const intakeId = (await intakesByCode(parts.reads)).get(`P${String(index)}/SEPTEMBER`)!;
    const { returnDeadline } = (await parts.reads.first<{ returnDeadline: Date }>('SELECT returnDeadline FROM intake WHERE id = ?', [intakeId]))!;
    expect(returnDeadline.toISOString()).toEqual(expected);
    const after = new Date(returnDeadline.getTime() + 1);
    const viewer = await anApplicant(parts);
    const id = await aDraft(parts, viewer, intakeId);
    const { id: documentId } = await documentOf(parts.reads, id, 'CV');
    const remove = () => new DeleteDocument(parts.transactions, clock).execute(viewer, documentId);

    clock.set(after);
    await expect(send(parts, viewer, documentId)).rejects.toThrow('deadline-passed');
    expect(await remove()).toEqual({ kind: 'deadline-passed' });
    clock.set(returnDeadline);
    const begunInTime = await aReceivedFile(parts, viewer, documentId);
    clock.set(after);
    expect(await new BindUpload(parts.transactions, clock).execute(viewer, { documentId, ticket: begunInTime })).toMatchObject({ kind: 'changed' });
    expect(await submit(parts, viewer, id)).toEqual({ kind: 'deadline-passed' });
    clock.set(returnDeadline);
    expect(await remove()).toMatchObject({ kind: 'changed' });
    await sendAll(parts, viewer, id);
    expect(await submit(parts, viewer, id)).toMatchObject({ kind: 'submitted' });
  });
});
