import { randomUUID } from 'node:crypto';
import { aDraft, anApplicant, intakesByCode, rowOf, sendAll, submit } from '../../../tests/support/builders/applications';
import { movableClock } from '../../../tests/support/clock';
import { anIntake, anOffer, anotherOffer, aProgramme, givenOffer, type ImportedOffer } from '../../../tests/support/builders/offer';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database';
import { Forbidden, NotFound, Unauthenticated } from '../../kernel/errors';
import type { Parts } from '../../kernel/feature';
import type { SqlValue } from '../../kernel/reads';
import { anonymous, type FunctionName, type PersonViewer, type ScopeKind } from '../../kernel/viewer';
import { CampaignState } from '../../offer/model/campaign.entity';
import { deadlineAt, openingAt } from '../../offer/model/local-time';
import { figuresSql, figuresValues } from '../store/figures.reads';
import { intakesInScope } from '../store/scope';
import { newSql, uncountedSql } from '../store/submission-days.reads';
import { CountDays } from './count-days';
import { Recount } from './keep-counts';
import { ReadStatistics } from './read-statistics';

const zone = 'Europe/Paris';
const formerIntake = anIntake({
  code: 'FORMER', campaignCode: 'C0', capacity: null, opensAt: openingAt({ day: '2025-10-06', time: '09:00', timeZone: zone }), closesAt: deadlineAt({ day: '2026-03-31', time: '23:59', timeZone: zone }),
  returnDeadline: deadlineAt({ day: '2026-04-12', time: '23:59', timeZone: zone }),
});
const offer = () => anOffer({
  campaigns: [
    { code: 'C0', name: { fr: 'Campagne 2026-2027', en: 'Campaign 2026-2027' }, academicYear: '2026-2027', state: CampaignState.ACTIVE },
    { code: 'C1', name: { fr: 'Campagne 2027-2028', en: 'Campaign 2027-2028' }, academicYear: '2027-2028', state: CampaignState.ACTIVE },
  ],
  programmes: [
    aProgramme('JANUS', { intakes: [anIntake(), formerIntake] }),
    aProgramme('LAW', { intakes: [anIntake({ capacity: 12 }), anIntake({ code: 'JANUARY', capacity: 8 })] }),
    aProgramme('PHYSICS', { centreCode: 'SCIENCE', intakes: [anIntake({ capacity: null })] }),
  ],
});

const staff = (grants: PersonViewer['grants']): PersonViewer => ({ kind: 'person', accountId: 'acc', candidateId: 'can', sessionId: 'ses', grants });

describe('statistics', () => {
  let database: TestDatabase;
  let parts: Parts;
  let one: ImportedOffer;
  let two: ImportedOffer;
  let intakes: ReadonlyMap<string, string>;
  const clock = movableClock('2025-10-08T08:00:00.000Z');
  const read = () => new ReadStatistics(database.reads, clock);
  const viewer = (scopeKind: ScopeKind, scopeId: string, name: FunctionName = 'READER', institutionId = one.institutionId) =>
    staff([{ id: 'asg', function: name, scopeKind, scopeId, institutionId }]);
  const everything = () => viewer('INSTITUTION', one.institutionId);

  /** What tests write themselves is counted as the hourly recount would. */
  const recount = () => new Recount(database.transactions, database.reads, parts.log).execute();

  async function submitted(intake: string, at: string, changes: Record<string, string> = {}): Promise<string> {
    clock.set(at);
    const applicant = await anApplicant(parts);
    const id = await aDraft(parts, applicant, intakes.get(intake)!);
    await sendAll(parts, applicant, id);
    expect(await submit(parts, applicant, id, { idempotencyKey: randomUUID() })).toMatchObject({ kind: 'submitted' });
    for (const [column, value] of Object.entries(changes)) await database.dataSource.query(`UPDATE application SET ${column} = ? WHERE id = ?`, [value, id]);
    await recount();
    return id;
  }

  beforeAll(async () => {
    database = await openTestDatabase();
    parts = database.parts({ clock });
    one = await givenOffer(parts, offer());
    two = await givenOffer(parts, anotherOffer({ programmes: [aProgramme('ELSEWHERE')] }));
    intakes = await intakesByCode(parts.reads);
    await submitted('JANUS/FORMER', '2025-10-08T08:00:00.000Z');
    await database.dataSource.query("UPDATE campaign SET state = 'ARCHIVED' WHERE code = 'C0'");
    await submitted('JANUS/SEPTEMBER', '2026-10-01T09:00:00.000Z', { status: 'COMPLETE', publishedDecision: 'ADMITTED', answer: 'ACCEPTED' });
    // Half past eleven in the evening in Paris, still the day before in UTC; the other is past midnight.
    await submitted('LAW/SEPTEMBER', '2026-10-02T21:30:00.000Z', { status: 'COMPLETE', publishedDecision: 'REJECTED' });
    await submitted('LAW/JANUARY', '2026-10-02T22:30:00.000Z', { status: 'INCOMPLETE' });
    await submitted('ELSEWHERE/SEPTEMBER', '2026-10-02T22:30:00.000Z');
    await aDraft(parts, await anApplicant(parts), intakes.get('PHYSICS/SEPTEMBER')!);
    clock.set('2026-10-05T10:00:00.000Z');
  });
  afterAll(() => database.close());

  const shown = async (asked: Parameters<ReadStatistics['execute']>[1], who = everything()) => {
    const { days, ...rest } = await read().execute(who, asked);
    return { ...rest, days: days.map(({ number, current, previous }) => [number, current?.total ?? null, previous?.total ?? null]) };
  };

  it('count every application once, by programme and by centre, beside the campaign before', async () => {
    const { total, programmes, centres, campaign, previousCampaign, days, countedAt } = await shown({});
    expect([campaign.academicYear, previousCampaign?.academicYear, countedAt]).toEqual(['2027-2028', '2026-2027', clock.now()]);
    expect(total).toMatchObject({ received: 3, draft: 1, submitted: 0, incomplete: 1, complete: 2, admitted: 1, rejected: 1, undecided: 1, accepted: 1, unanswered: 0, capacity: 50 });
    expect(programmes.map(({ programmeId, figures: { received, capacity } }) => [programmeId, received, capacity])).toEqual([
      [one.programmeIds.get('JANUS'), 1, 30], [one.programmeIds.get('LAW'), 2, 20], [one.programmeIds.get('PHYSICS'), 0, null],
    ]);
    expect(centres.map(({ centreId, figures: { received } }) => [centreId, received])).toEqual([[one.centreIds.get('LAW'), 3], [one.centreIds.get('SCIENCE'), 0]]);
    expect(days.slice(0, 6)).toEqual([[0, 1, 0], [1, 2, 0], [2, 3, 1], [3, 3, 1], [4, 3, 1], [5, null, 1]]);
  });

  it('are the same once the days that are over were counted at night, and keep those who have gone since', async () => {
    const before = await shown({});
    const night = new CountDays(database.transactions, database.reads, clock);
    await night.execute({ again: false });
    await night.execute({ again: true });
    expect(await database.reads.rows('SELECT day, submissions FROM submission_day ORDER BY day, submissions')).toEqual([
      { day: '2026-10-01', submissions: 1 }, { day: '2026-10-02', submissions: 1 }, { day: '2026-10-03', submissions: 1 }, { day: '2026-10-03', submissions: 1 },
    ]);
    expect(await shown({})).toEqual(before);
    const today = await submitted('PHYSICS/SEPTEMBER', '2026-10-05T10:00:00.000Z');
    expect((await shown({})).days[4]).toEqual([4, 4, 1]);
    await database.dataSource.query('DELETE FROM application WHERE id = ?', [today]);
    await recount();
    await night.execute({ again: true });
    expect(await shown({})).toEqual(before);
    expect((await rowOf(database.reads, today))).toBeUndefined();
  });

  it('end where the reader’s functions end, whatever is asked for', async () => {
    const law = one.programmeIds.get('LAW')!;
    const ofLaw = viewer('PROGRAMME', law);
    const { total, programmes, days, choices } = await shown({}, ofLaw);
    expect([total.received, programmes.length, days.slice(0, 3), new Set(choices.map(({ programmeId }) => programmeId))]).toEqual([2, 1, [[0, 0, null], [1, 1, null], [2, 2, null]], new Set([law])]);
    for (const asked of [{ centreId: one.centreIds.get('SCIENCE')! }, { programmeId: one.programmeIds.get('JANUS')! }, { programmeId: two.programmeIds.get('ELSEWHERE')! }, { committeeId: 'é' }]) {
      expect(await shown(asked, ofLaw)).toMatchObject({ total: { received: 0, draft: 0, capacity: null }, programmes: [], centres: [], days: [] });
    }
    expect((await shown({ centreId: one.centreIds.get('LAW')! }, ofLaw)).total.received).toBe(2);
    expect((await shown({}, viewer('CENTRE', one.centreIds.get('SCIENCE')!, 'CENTRE_MANAGER'))).total).toMatchObject({ received: 0, draft: 1 });
    expect((await shown({}, viewer('INSTITUTION', two.institutionId, 'ADMINISTRATOR', two.institutionId))).total.received).toBe(1);
  });

  it('of a campaign are those of a campaign of one’s own institution', async () => {
    const { campaigns } = await shown({});
    expect(campaigns.map(({ academicYear }) => academicYear)).toEqual(['2027-2028', '2026-2027']);
    expect(await shown({ campaignId: campaigns[1]!.id })).toMatchObject({ total: { received: 1 }, previousCampaign: null });
    await expect(shown({ campaignId: campaigns[0]!.id }, viewer('INSTITUTION', two.institutionId, 'READER', two.institutionId))).rejects.toThrow(NotFound);
  });

  it('are read along indexes, from a table that is small', async () => {
    const scope = intakesInScope([{ id: 'asg', function: 'READER', scopeKind: 'INSTITUTION', scopeId: one.institutionId, institutionId: one.institutionId }], {});
    const campaign = (await shown({})).campaign.id;
    const plan = async (sql: string, values: readonly SqlValue[]) =>
      new Map((await database.reads.rows<{ table: string; key: string | null; Extra: string }>(`EXPLAIN ${sql}`, values)).map((row) => [row.table, row]));
    const figures = await plan(figuresSql(scope.sql), figuresValues(campaign, scope));
    expect([...figures.keys()]).not.toContain('application');
    expect((await plan(uncountedSql(scope.sql), [campaign, ...scope.values])).get('a')).toMatchObject({ key: 'application_figures', Extra: expect.stringContaining('Using index') });
    expect((await plan(newSql(scope.sql), [clock.now(), campaign, ...scope.values])).get('s')).toMatchObject({ key: 'application_snapshot_taken', Extra: expect.stringContaining('Using index') });
  });

  it('are for staff', async () => {
    await expect(read().execute(anonymous, {})).rejects.toThrow(Unauthenticated);
    await expect(read().execute(staff([]), {})).rejects.toThrow(Forbidden);
  });
});
