import { BindUpload } from '../../src/applications/use-cases/bind-upload';
import { CreateApplication } from '../../src/applications/use-cases/create-application';
import { SweepUploads } from '../../src/documents/use-cases/sweep-uploads';
import type { Parts } from '../../src/kernel/feature';
import type { PersonViewer } from '../../src/kernel/viewer';
import { deadlineAt, openingAt } from '../../src/offer/model/local-time';
import { aDraft, anApplicant, aReceivedFile, documentOf, intakesByCode } from '../support/builders/applications';
import { anIntake, anOffer, aProgramme, aRequirement, givenOffer } from '../support/builders/offer';
import { movableClock } from '../support/clock';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { silentLog } from '../support/log';

const paris = 'Europe/Paris';
const reunion = 'Indian/Reunion';

/** What one reads on the wall where the programme is, and the first and last millisecond in UTC that it means. */
const calendars = [
  ['from the night in which Paris goes forward', paris, ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'], ['2027-03-28', '23:59', '2027-03-28T21:59:59.999Z']],
  ['to the evening before Paris goes forward', paris, ['2027-03-01', '00:00', '2027-02-28T23:00:00.000Z'], ['2027-03-27', '23:59', '2027-03-27T22:59:59.999Z']],
  ['on the day that Paris makes 25 hours long', paris, ['2027-10-31', '00:00', '2027-10-30T22:00:00.000Z'], ['2027-10-31', '23:59', '2027-10-31T22:59:59.999Z']],
  ['in La Réunion, where clocks never change', reunion, ['2027-03-28', '02:30', '2027-03-27T22:30:00.000Z'], ['2027-10-31', '23:59', '2027-10-31T19:59:59.999Z']],
] as const;

const late = deadlineAt({ day: '2027-12-31', time: '23:59', timeZone: paris });
const soon = deadlineAt({ day: '2027-04-12', time: '23:59', timeZone: paris });
const noon = new Date('2027-04-12T10:00:00.000Z');

describe('acceptance 7: hours that decide', () => {
  let database: TestDatabase;
  let parts: Parts;
  let intakes: ReadonlyMap<string, string>;
  let ada: PersonViewer;
  const clock = movableClock();

  beforeAll(async () => {
    database = await openTestDatabase();
    parts = database.parts({ clock });
    const applying = calendars.map(([, timeZone, [from, fromHour], [to, toHour]], n) => aProgramme(`C${String(n)}`, {
      intakes: [anIntake({ timeZone, opensAt: openingAt({ day: from, time: fromHour, timeZone }), closesAt: deadlineAt({ day: to, time: toHour, timeZone }), returnDeadline: late })],
    }));
    const until = (returnDeadline: Date) => [anIntake({ opensAt: new Date('2026-01-01T00:00:00Z'), closesAt: noon, returnDeadline })];
    const noonDeadline = deadlineAt({ day: '2027-04-12', time: '12:00', timeZone: paris });
    const returning = [['ONE', soon], ['TWO', soon], ['EARLIER', noonDeadline]] as const;
    await givenOffer(parts, anOffer({ programmes: [...applying, ...returning.map(([code, at]) => aProgramme(code, { intakes: until(at) }))], commonRequirements: [aRequirement('CV', { isShared: true })] }));
    intakes = await intakesByCode(parts.reads);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    clock.set('2026-11-20T09:00:00.000Z');
    ada = await anApplicant(parts);
  });

  const intake = (code: string): string => intakes.get(`${code}/SEPTEMBER`)!;
  const at = (instant: Date, offset: number): void => { clock.set(new Date(instant.getTime() + offset)); };
  const bind = (documentId: string, ticket: string) => new BindUpload(parts.transactions, clock).execute(ada, { documentId, ticket });

  it.each(calendars.map((calendar, n) => [...calendar, n] as const))('one may apply %s (%s), to the millisecond', async (_, _zone, [, , opens], [, , closes], n) => {
    const create = () => new CreateApplication(parts.transactions, clock).execute(ada, intake(`C${String(n)}`));
    for (const [instant, offset] of [[opens, -1], [closes, 1]] as const) {
      at(new Date(instant), offset);
      expect([instant, offset, await create()]).toEqual([instant, offset, { kind: 'programme-closed' }]);
    }
    at(new Date(n % 2 === 0 ? opens : closes), 0);
    expect(await create()).toMatchObject({ kind: 'created' });
  });

  it('a shared file begun in time is in time for every application whose hour had not come', async () => {
    const [one, two, earlier] = [await aDraft(parts, ada, intake('ONE')), await aDraft(parts, ada, intake('TWO')), await aDraft(parts, ada, intake('EARLIER'))];
    const { id: documentId } = await documentOf(parts.reads, one, 'CV');
    at(soon, -1);
    const ticket = await aReceivedFile(parts, ada, documentId);
    at(soon, 60_000);
    expect(await bind(documentId, ticket)).toMatchObject({ kind: 'changed' });
    const { fileId } = await documentOf(parts.reads, one, 'CV');
    expect(await documentOf(parts.reads, two, 'CV')).toMatchObject({ state: 'SENT', fileId });
    expect(await documentOf(parts.reads, earlier, 'CV')).toMatchObject({ state: 'EXPECTED', fileId: null });
  });

  it('leave that was given in time does not make a late file early; nothing of it stays', async () => {
    const draft = await aDraft(parts, ada, intake('ONE'));
    const { id: documentId } = await documentOf(parts.reads, draft, 'CV');
    at(soon, -1);
    const inTime = await aReceivedFile(parts, ada, documentId, Buffer.from('%PDF-1.7 in time %%EOF'));
    at(soon, 10 * 60_000 - 1);
    const bound = await bind(documentId, inTime);
    expect(bound).toMatchObject({ kind: 'changed', receipt: { sha256: expect.any(String) } });
    at(soon, 10 * 60_000);
    expect(await bind(documentId, inTime)).toEqual(bound);
    const { fileId } = await documentOf(parts.reads, draft, 'CV');

    at(soon, -10 * 60_000);
    const stale = await aReceivedFile(parts, ada, documentId, Buffer.from('%PDF-1.7 forgotten %%EOF'));
    at(soon, 1);
    expect(await bind(documentId, stale)).toEqual({ kind: 'upload-ended' });
    expect(await documentOf(parts.reads, draft, 'CV')).toMatchObject({ fileId });
    clock.advance(49 * 3_600_000);
    await new SweepUploads(parts.transactions, parts.reads, parts.vault, clock, silentLog).execute();
    expect(await parts.reads.rows('SELECT id FROM upload_ticket WHERE accountId = ? AND fileId IS NULL', [ada.accountId])).toEqual([]);
    expect(await parts.reads.rows('SELECT id FROM stored_file WHERE accountId = ?', [ada.accountId])).toEqual([{ id: fileId }]);
  });
});
