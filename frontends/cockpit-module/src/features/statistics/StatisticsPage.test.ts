import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount, flushPromises } from '@vue/test-utils';

import module from '../../module';
import StatisticsPage from './StatisticsPage.vue';

enableAutoUnmount(afterEach);

const both = (fr: string, en = fr) => ({ fr, en });
const none = {
  capacity: null, received: 0, draft: 0, submitted: 0, incomplete: 0, complete: 0, cancelled: 0, admitted: 0, rejected: 0, waitingList: 0, onHold: 0,
  preselected: 0, undecided: 0, accepted: 0, declined: 0, expired: 0, unanswered: 0,
};
const day = (date: string, submissions: number, total: number) => ({ date, submissions, total });
const centre = { id: 'cen_1', name: both('Droit', 'Law') };
const janus = { id: 'prg_1', code: 'JANUS', title: both('Master JANUS') };
const law = { id: 'prg_2', code: 'LAW', title: both('Licence de droit') };

const statistics = (changes: object = {}) => ({
  campaign: { id: 'cam_2', academicYear: '2027-2028' },
  previousCampaign: { id: 'cam_1', academicYear: '2026-2027' },
  campaigns: [{ id: 'cam_2', name: both('Campagne 2027') }, { id: 'cam_1', name: both('Campagne 2026') }],
  total: { ...none, received: 1240, submitted: 40, complete: 1200, admitted: 300, accepted: 210, unanswered: 90, capacity: 320 },
  centres: [{ centre, figures: { ...none, received: 1240 } }],
  programmes: [{ programme: janus, figures: { ...none, received: 240, capacity: 20 } }, { programme: law, figures: { ...none, received: 1000, capacity: 300 } }],
  centreChoices: [centre, { id: 'cen_2', name: both('Sciences') }],
  programmeChoices: [{ ...janus, centre: { id: 'cen_1' } }, { ...law, centre: { id: 'cen_2' } }],
  days: [
    { number: 0, current: day('2026-10-01', 1000, 1000), previous: day('2025-10-06', 800, 800) },
    { number: 1, current: day('2026-10-02', 240, 1240), previous: day('2025-10-07', 200, 1000) },
    { number: 2, current: null, previous: day('2025-10-08', 1, 1001) },
  ],
  countedAt: '2026-10-02T10:00:00.000Z',
  ...changes,
});

const open = (answer: unknown = { statistics: statistics() }, path = '/cockpit/statistics', locale: 'fr' | 'en' = 'fr') =>
  mountScreen(StatisticsPage, { messages: module.messages, answers: { Statistics: answer }, path, locale });
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the statistics of a campaign', () => {
  it('say first how many, against the same day of the campaign before', async () => {
    const { view } = await open();
    const key = plain(view.get('.key-figures').text());
    expect(key).toContain('1 240');
    expect(key).toContain('+24 % par rapport à 2026-2027, au même jour');
    expect(key).toContain('pour 320 places');
    const english = await open(undefined, '/cockpit/statistics', 'en');
    expect(english.view.text()).toContain('1,240');
  });

  it('are charts that are tables: every bar has its name, number and share', async () => {
    const { view } = await open();
    const rows = view.findAll('.bar-table')[0]!.findAll('tbody tr').map((row) => plain(row.text()));
    expect(rows).toHaveLength(5);
    expect(rows[3]).toContain('Complètes');
    expect(rows[3]).toMatch(/1 200\s*97 %/);
    expect(view.get('svg[role=img]').attributes('aria-label')).toContain('au même jour');
    expect(view.findAll('path.day-line-previous')).toHaveLength(1);
    const details = view.get('details');
    (details.element as HTMLDetailsElement).open = true;
    await details.trigger('toggle');
    expect(details.findAll('tbody tr')).toHaveLength(3);
    expect(details.findAll('tbody tr')[2]!.text()).toContain('–');
  });

  it('are asked for by the address, which every choice changes', async () => {
    const { view, sent, path } = await open(undefined, '/cockpit/statistics?centre=cen_1&measure=daily');
    expect(sent[0]!.variables).toEqual({ scope: { campaignId: null, centreId: 'cen_1', programmeId: null } });
    const [campaign, , programme] = view.findAll('select');
    expect(programme!.findAll('option').map((option) => option.text())).toEqual(['Toutes les formations', 'Master JANUS']);
    await campaign!.setValue('cam_1');
    await flushPromises();
    expect(path()).toBe('/cockpit/statistics?campaign=cam_1&centre=cen_1&measure=daily');
  });

  it('are saved as a spreadsheet of what the address asks for, after the session was renewed', async () => {
    const saved: string[] = [];
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(this: HTMLAnchorElement) { saved.push(this.getAttribute('href') ?? ''); });
    const { view, sent } = await open(undefined, '/cockpit/statistics?campaign=cam_1&centre=cen_1');
    await view.findAll('button').find((button) => button.text() === 'Télécharger (XLSX)')!.trigger('click');
    await flushPromises();
    expect([sent.length, saved]).toEqual([2, ['/files/statistics.xlsx?campaign=cam_1&centre=cen_1']]);
    click.mockRestore();
  });

  it('are sorted by any column, from the most first', async () => {
    const { view, path } = await open();
    const table = () => view.findAll('.figures').at(-1)!;
    const names = () => table().findAll('tbody th').map((head) => head.text().replace(/\s.*/, ''));
    expect(names()).toEqual(['Licence', 'Master']);
    await table().findAll('thead button')[1]!.trigger('click');
    await flushPromises();
    expect([path(), names()]).toEqual(['/cockpit/statistics?sort=-received', ['Licence', 'Master']]);
    await table().findAll('thead button')[1]!.trigger('click');
    await flushPromises();
    expect([path(), names()]).toEqual(['/cockpit/statistics?sort=received', ['Master', 'Licence']]);
    expect(table().findAll('thead th')[1]!.attributes('aria-sort')).toBe('ascending');
  });

  it('say when there is nothing to count, and when they cannot be had', async () => {
    const nothing = { statistics: statistics({ programmes: [], centres: [], days: [], total: none }) };
    expect((await open(nothing)).view.text()).toContain('Les chiffres de la campagne apparaîtront ici');
    const narrowed = await open(nothing, '/cockpit/statistics?centre=cen_9&programme=prg_9');
    await narrowed.view.findAll('button').find((button) => button.text() === 'Voir tout mon périmètre')!.trigger('click');
    await flushPromises();
    expect(narrowed.path()).toBe('/cockpit/statistics');
    expect((await open({ failure: { kind: 'not-found' } }, '/cockpit/statistics?campaign=x')).view.text()).toContain('Cette campagne n’existe pas');
    expect((await open({ failure: { kind: 'offline' } })).view.findAll('button').length).toBeGreaterThan(0);
  });
});
