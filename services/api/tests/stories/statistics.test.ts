import { ApplicationStory } from '../support/builders/application-story';
import { unzip } from '../support/unzip';

const figures = 'received draft submitted incomplete complete cancelled capacity';
const statistics = `query ($scope: StatisticsScope) { statistics(scope: $scope) {
  campaign { id academicYear } previousCampaign { id } campaigns { id } total { ${figures} }
  centres { centre { code } figures { received } } programmes { programme { code title { fr } } figures { ${figures} } }
  centreChoices { code } programmeChoices { code } days { number current { date submissions total } previous { total } } countedAt } }`;

describe('statistics', () => {
  let story: ApplicationStory;
  beforeAll(async () => {
    story = await ApplicationStory.begin();
    await story.submitted(await story.applicant('Submitter'));
    await story.apply(await story.applicant('Drafter'), 'JANUS/SEPTEMBER');
  });
  afterAll(() => story.api.stop());

  it('tell a reader how the own scope goes, on the screen and in a spreadsheet', async () => {
    const law = story.offer.programmeIds.get('LAW')!;
    const reader = await story.staff('READER', 'PROGRAMME', law);
    const { data, errors } = await reader.query(statistics, {});
    expect(errors).toBeUndefined();
    expect(data).toEqual({ statistics: expect.objectContaining({
      campaign: { id: expect.any(String), academicYear: '2027-2028' }, previousCampaign: null,
      total: { received: 1, draft: 0, submitted: 1, incomplete: 0, complete: 0, cancelled: 0, capacity: 60 },
      centres: [{ centre: { code: 'LAW' }, figures: { received: 1 } }],
      programmes: [{ programme: { code: 'LAW', title: { fr: 'LAW' } }, figures: expect.objectContaining({ received: 1, capacity: 60 }) }],
      centreChoices: [{ code: 'LAW' }], programmeChoices: [{ code: 'LAW' }],
    }) });

    const file = await reader.get('/files/statistics.xlsx');
    expect([file.status, file.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('statistiques-2027-2028.xlsx')]);
    const parts = unzip(Buffer.from(await file.arrayBuffer()));
    expect(parts.get('xl/workbook.xml')!.toString()).toContain('Jour par jour');
    const sheet = parts.get('xl/worksheets/sheet1.xml')!.toString();
    expect(sheet).toContain('LAW');
    expect(sheet).not.toContain('JANUS');
    const janus = await reader.get(`/files/statistics.xlsx?programme=${story.offer.programmeIds.get('JANUS')!}`);
    expect(unzip(Buffer.from(await janus.arrayBuffer())).get('xl/worksheets/sheet1.xml')!.toString()).not.toContain('JANUS');
  });

  it('are nobody else’s', async () => {
    const candidate = await story.applicant('Curious');
    expect((await candidate.query(statistics, {})).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await story.api.client().query(statistics, {})).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect([(await candidate.get('/files/statistics.xlsx')).status, (await story.api.client().get('/files/statistics.xlsx')).status]).toEqual([403, 401]);
    const reader = await story.staff('READER', 'PROGRAMME', story.offer.programmeIds.get('LAW')!);
    expect((await reader.query(statistics, { scope: { campaignId: 'cam_01J00000000000000000000000' } })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await reader.get('/files/statistics.xlsx?campaign=x')).status).toBe(404);
    expect((await reader.fetch('/files/statistics.xlsx', { method: 'HEAD' })).status).toBe(200);
  });
});
