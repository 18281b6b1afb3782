import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount, flushPromises } from '@vue/test-utils';
import { createWebHistory, RouterView } from 'vue-router';

import module from '../../module';
import FilePage from './FilePage.vue';

enableAutoUnmount(afterEach);

const text = (fr: string) => ({ fr, en: fr });
// A draft shows nothing of what is in it: enough to go through the list.
const aDraft = (id: string) => ({
  id, reference: id, status: 'DRAFT', version: 1, submittedAt: null, returnDeadline: '2099-04-12T21:59:59.999Z', timeZone: 'Europe/Paris', allowedActs: [],
  publishedDecision: null, answer: 'NONE', answerBy: null, fileUrl: '', candidate: { id: 'can_1', number: 'EC1', firstName: 'Zoé', lastName: 'Müller' },
  programme: { id: 'prg_1', code: 'JANUS', title: text('JANUS') }, documents: [], events: [], submittedProfile: null,
});
const columns = ['STATUS', 'LAST_NAME'].map((key) => ({ key, label: text(key), type: 'TEXT', filter: null, mayBeEmpty: false, isSortable: true, isUsual: true, options: [] }));

interface Asked {
  readonly after?: string;
  readonly before?: string;
}
const page = (ids: readonly string[], hasPreviousPage: boolean, hasNextPage: boolean) => ({
  applications: { edges: ids.map((id) => ({ node: { id } })), pageInfo: { hasPreviousPage, hasNextPage, startCursor: `c-${ids[0]}`, endCursor: `c-${ids.at(-1)}` } },
});
const FilesOfList = ({ after, before }: Asked) => {
  if (after === 'c-app_2') return page(['app_3', 'app_4'], true, true);
  if (after === 'c-app_4') return page(['app_5'], true, false);
  return before === 'c-app_5' ? page(['app_3', 'app_4'], true, true) : page(['app_1', 'app_2'], false, true);
};

const list = '/cockpit/applications?text=mu&f.STATUS=SUBMITTED&sort=-LAST_NAME&columns=STATUS,LAST_NAME';
const first = { ids: ['app_1', 'app_2'], list, before: '', after: 'c-app_2', skipped: 0, total: '5' };

const open = (id: string, queue: unknown = first, answers: Record<string, unknown> = {}) => mountScreen(RouterView, {
  messages: module.messages, history: createWebHistory(), path: { path: `/cockpit/applications/${id}`, state: { queue } as never },
  routes: [{ path: '/cockpit/applications/:id', name: 'cockpit-application', component: FilePage }],
  answers: {
    CockpitFile: ({ id: asked }: { readonly id: string }) => ({ application: aDraft(asked) }), ApplicationColumns: { applicationColumns: columns }, FilesOfList,
    AnnouncePresence: { announcePresence: { people: [] } }, ServerClock: { now: '2027-04-05T10:00:00.000Z' }, ...answers,
  },
});
type Mounted = Awaited<ReturnType<typeof open>>;
const press = async (key: string): Promise<void> => {
  window.dispatchEvent(new KeyboardEvent('keydown', { key }));
  await flushPromises();
};
const nav = ({ view }: Mounted): string => view.get('.file-neighbours').text();
const idOf = (screen: Mounted): string => screen.path().replace('/cockpit/applications/', '');
const asked = ({ sent }: Mounted) => sent.filter(({ operation }) => operation === 'FilesOfList').map(({ variables }) => variables);

describe('the files of the list', () => {
  it('follow one another by a key, and stop where the list does', async () => {
    const screen = await open('app_1');
    expect(nav(screen)).toBe('1 / 5▸Dossier suivant');
    await press('k');
    expect(idOf(screen)).toBe('app_1');
    await press('j');
    expect(idOf(screen)).toBe('app_2');
    await press('k');
    expect(idOf(screen)).toBe('app_1');
  });

  it('go on over the border of a page, in the filter and order that was on screen', async () => {
    const screen = await open('app_1');
    expect(asked(screen)).toEqual([]);
    await press('j');
    expect(asked(screen)).toEqual([{ filter: { text: 'mu', columns: [{ column: 'STATUS', values: ['SUBMITTED'] }] }, sort: { column: 'LAST_NAME', direction: 'DESC' }, first: 50, after: 'c-app_2' }]);
    await screen.view.findAll('.file-neighbours a').at(-1)!.trigger('click');
    await flushPromises();
    expect([idOf(screen), nav(screen)]).toEqual(['app_3', '◂Dossier précédent3 / 5▸Dossier suivant']);
    await press('j');
    await press('j');
    expect([idOf(screen), nav(screen)]).toEqual(['app_5', '◂Dossier précédent5 / 5']);
    await press('j');
    expect(idOf(screen)).toBe('app_5');
    await press('k');
    expect([idOf(screen), nav(screen)]).toEqual(['app_4', '◂Dossier précédent4 / 5▸Dossier suivant']);
  });

  it('lead back to the page of the list where the file is', async () => {
    const screen = await open('app_2');
    await press('j');
    expect(screen.view.get('.p-page-back').attributes('href')).toBe('/cockpit/applications?text=mu&columns=STATUS,LAST_NAME&f.STATUS=SUBMITTED&sort=-LAST_NAME&after=c-app_2&skipped=2');
  });

  it('go back over the border too, also after the page was loaded again', async () => {
    const screen = await open('app_3', { ...first, ids: ['app_3', 'app_4'], before: 'c-app_3', after: 'c-app_4', skipped: 2 });
    expect(asked(screen)).toEqual([expect.objectContaining({ last: 50, before: 'c-app_3' })]);
    await press('k');
    expect([idOf(screen), nav(screen)]).toEqual(['app_2', '◂Dossier précédent2 / 5▸Dossier suivant']);
  });

  it('say that they are on their way, and are asked for again when they did not come', async () => {
    let answer: unknown = { failure: { kind: 'offline' } };
    const screen = await open('app_2', first, { FilesOfList: () => answer });
    expect(nav(screen)).toContain('La suite de la liste n’est pas arrivée\u00a0: réessayer');
    let arrive: (value: unknown) => void = () => undefined;
    answer = new Promise((resolve) => (arrive = resolve));
    await press('j');
    expect(nav(screen)).toBe('◂Dossier précédent2 / 5…');
    arrive(page(['app_3'], true, false));
    await flushPromises();
    await press('j');
    expect(idOf(screen)).toBe('app_3');
  });

  it('end where everything after has left the list meanwhile', async () => {
    const screen = await open('app_2', first, { FilesOfList: page([], true, false) });
    expect(nav(screen)).toBe('◂Dossier précédent2 / 5');
  });

  it('are none for whoever came by an address', async () => {
    const screen = await open('app_2', null);
    expect(screen.view.find('.file-neighbours').exists()).toBe(false);
    expect(screen.view.get('.p-page-back').attributes('href')).toBe('/cockpit/applications');
  });
});
