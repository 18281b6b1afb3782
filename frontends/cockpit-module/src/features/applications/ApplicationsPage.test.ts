import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount, flushPromises } from '@vue/test-utils';

import module from '../../module';
import ApplicationsPage from './ApplicationsPage.vue';

enableAutoUnmount(afterEach);

const line = (number: number) => ({
  id: `app_${number}`,
  reference: `R${number}`,
  status: number % 2 ? 'SUBMITTED' : 'DRAFT',
  createdAt: '2027-03-01T10:00:00.000Z',
  submittedAt: number % 2 ? '2027-03-02T10:00:00.000Z' : null,
  returnDeadline: '2027-04-12T21:59:59.999Z',
  timeZone: 'Europe/Paris',
  candidate: { id: `can_${number}`, number: `EC${number}`, firstName: 'Zoé', lastName: `Müller ${number}` },
  programme: { id: 'prg_1', code: 'JANUS', title: { fr: 'Sécurité', en: 'Security' } },
  documentCounts: { provided: 6, total: 9 },
});

interface Asked {
  readonly after: string | null;
}

const Applications = ({ after }: Asked) => ({
  applications: {
    edges: (after ? [4, 5] : [1, 2, 3]).map((number) => ({ node: line(number) })),
    pageInfo: { hasNextPage: !after, endCursor: after ? 'c5' : 'c3' },
    totalCount: { count: 5, isExact: true },
  },
});

const open = (path = '/cockpit/applications') => mountScreen(ApplicationsPage, { messages: module.messages, answers: { Applications }, path });

describe('the grid of applications', () => {
  it('shows what the address asks for', async () => {
    const { sent } = await open('/cockpit/applications?text=EC1&status=SUBMITTED&order=CANDIDATE_NAME_ASC');
    expect(sent[0]).toEqual({
      operation: 'Applications',
      variables: { filter: { text: 'EC1', statuses: ['SUBMITTED'] }, orderBy: 'CANDIDATE_NAME_ASC', first: 50, after: null },
    });
  });

  it('moves from row to row with the arrows and stops at the ends', async () => {
    const { view } = await open();
    const rows = view.findAll('tbody tr');
    (rows[0]!.element as HTMLElement).focus();
    await rows[0]!.trigger('keydown', { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows[1]!.element);
    await rows[1]!.trigger('keydown', { key: 'End' });
    await rows[2]!.trigger('keydown', { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows[2]!.element);
    expect(rows.map((row) => row.attributes('tabindex'))).toEqual(['-1', '-1', '0']);
  });

  it('goes to the search with "/"', async () => {
    const { view } = await open();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: '/' }));
    expect(document.activeElement === view.get('input[type=search]').element).toBe(true);
  });

  it('turns pages forth and back, and says where it is', async () => {
    const { view, path } = await open();
    const button = (label: string) => view.findAll('button').find((one) => one.text() === label)!;
    expect(view.text()).toContain('5 candidatures · Lignes 1 à 3');
    await button('Suivantes').trigger('click');
    await flushPromises();
    expect(path()).toBe('/cockpit/applications?after=c3&skipped=3');
    expect(view.text()).toContain('Lignes 4 à 5');
    await button('Précédentes').trigger('click');
    await flushPromises();
    expect(path()).toBe('/cockpit/applications');
  });

  it('starts at the first page again when the filter changes', async () => {
    const { view, path } = await open('/cockpit/applications?after=c3&skipped=3');
    await view.findAll('.chip input')[1]!.setValue(true);
    await flushPromises();
    expect(path()).toBe('/cockpit/applications?status=SUBMITTED');
  });
});
