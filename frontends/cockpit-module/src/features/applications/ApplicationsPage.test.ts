import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount, flushPromises } from '@vue/test-utils';

import module from '../../module';
import ApplicationsPage from './ApplicationsPage.vue';

enableAutoUnmount(afterEach);

const both = (text: string) => ({ fr: text, en: text });

const line = (number: number) => ({
  id: `app_${number}`, reference: `R${number}`, status: number % 2 ? 'SUBMITTED' : 'DRAFT',
  createdAt: '2027-03-01T10:00:00.000Z', submittedAt: number % 2 ? '2027-03-02T10:00:00.000Z' : null, cancelledAt: null,
  returnDeadline: '2027-04-12T21:59:59.999Z', timeZone: 'Europe/Paris', isSandbox: false, publishedDecision: null, decidedAt: null, answer: 'NONE', answerBy: null, answeredAt: null,
  candidate: { id: `can_${number}`, number: `EC${number}`, firstName: 'Zoé', lastName: `Müller ${number}` },
  programme: { id: 'prg_1', code: 'JANUS', title: both('Sécurité') }, intake: { id: 'itk_1', name: both('Septembre') },
  line: { admissionRoute: 'UNDECIDED', proposedDecision: null, waitingRank: null, missingDocuments: 0, refusedDocuments: 0, uncheckedDocuments: 3, daysWaiting: 5, updatedAt: '2026-11-20T09:00:00.000Z', centreName: both('Droit'), committeeName: both('Jury') },
  tags: [],
});

const column = (key: string, label: string, more: object = {}) => ({ key, label: both(label), type: 'TEXT', filter: null, mayBeEmpty: false, isSortable: false, isUsual: true, options: [], ...more });
const ApplicationColumns = {
  applicationColumns: [
    column('LAST_NAME', 'Nom', { filter: 'PREFIX', isSortable: true }),
    column('STATUS', 'Statut', { type: 'ENUM', filter: 'VALUES', options: [{ value: 'DRAFT', label: both('En attente'), note: null }, { value: 'SUBMITTED', label: both('Réceptionné'), note: null }] }),
    column('SUBMITTED_AT', 'Transmise le', { type: 'INSTANT', filter: 'RANGE', isSortable: true }),
    column('REFERENCE', 'Référence', { isUsual: false }),
  ],
};

const shared = { id: 'viw_1', name: 'Les miennes', isMine: true, sharedFunction: null, sharedScopeKind: null, sharedScopeId: null, columns: ['REFERENCE', 'LAST_NAME'], filters: [{ column: 'STATUS', values: ['DRAFT'], from: null, to: null, prefix: null, isEmpty: null }], sortColumn: 'LAST_NAME', sortDirection: 'DESC', version: 1 };
const GridViews = { gridViews: [shared], viewer: { assignments: [{ id: 'asg_1', function: 'CENTRE_MANAGER', scopeKind: 'CENTRE', scopeId: 'cen_1', scopeLabel: both('Droit') }] } };

interface Asked {
  readonly after?: string | null;
  readonly before?: string | null;
}

const Applications = ({ after }: Asked) => ({
  applications: {
    edges: (after ? [4, 5] : [1, 2, 3]).map((number) => ({ node: line(number) })),
    pageInfo: { hasNextPage: !after, hasPreviousPage: Boolean(after), startCursor: after ? 'c4' : 'c1', endCursor: after ? 'c5' : 'c3' },
    totalCount: { count: 5, isExact: true },
  },
});

const answers = { Applications, ApplicationColumns, GridViews, Tags: { tags: [{ id: 'tag_1', tone: 'info', version: 1, label: both('Boursier') }] } };
const open = (path = '/cockpit/applications', more: object = {}) => mountScreen(ApplicationsPage, { messages: module.messages, answers: { ...answers, ...more }, path });
type Screen = Awaited<ReturnType<typeof open>>;
const button = ({ view }: Screen, label: string) => view.findAll('button').find((one) => one.text().startsWith(label))!;
const press = async (screen: Screen, label: string): Promise<void> => {
  await button(screen, label).trigger('click');
  await flushPromises();
};
const asked = ({ sent }: Screen) => sent.filter(({ operation }) => operation === 'Applications').at(-1)?.variables;

describe('the grid of applications', () => {
  it('shows what the address asks for', async () => {
    const screen = await open('/cockpit/applications?text=EC1&f.STATUS=SUBMITTED&sort=LAST_NAME');
    expect(asked(screen)).toEqual({ filter: { text: 'EC1', columns: [{ column: 'STATUS', values: ['SUBMITTED'] }] }, sort: { column: 'LAST_NAME', direction: 'ASC' }, first: 50, after: null });
    expect(screen.view.findAll('thead th').map((one) => one.text())).toEqual(['', 'Nom ▲', 'Statut', 'Transmise le']);
    expect(screen.view.text()).toContain('Réceptionné');
  });

  it.each([true, false])('says once that they are of a sandbox, when they are (%s)', async (isSandbox) => {
    const { applications } = Applications({});
    const { view } = await open(undefined, { Applications: { applications: { ...applications, edges: applications.edges.map(({ node }) => ({ node: { ...node, isSandbox } })) } } });
    expect(view.findAll('.p-status').filter((one) => one.text() === 'Bac à sable')).toHaveLength(isSandbox ? 1 : 0);
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

  it('turns pages forth and back, and says where it is; the address alone knows the way back', async () => {
    const screen = await open();
    expect(screen.view.text()).toContain('5 candidatures · Lignes 1 à 3');
    await press(screen, 'Suivantes');
    expect(screen.path()).toBe('/cockpit/applications?after=c3&skipped=3');
    expect(screen.view.text()).toContain('Lignes 4 à 5');
    await press(screen, 'Précédentes');
    expect(asked(screen)).toMatchObject({ last: 50, before: 'c4' });
    expect(screen.path()).toBe('/cockpit/applications?before=c4');
  });

  it('sorts by a head, the other way round the second time', async () => {
    const screen = await open('/cockpit/applications?after=c3&skipped=3');
    await press(screen, 'Nom');
    expect(screen.path()).toBe('/cockpit/applications?sort=LAST_NAME');
    await press(screen, 'Nom');
    expect(screen.path()).toBe('/cockpit/applications?sort=-LAST_NAME');
  });

  it('narrows a column to values, and takes that back', async () => {
    const screen = await open();
    await screen.view.get('button.grid-filter').trigger('click');
    await flushPromises();
    await screen.view.findAll('.filter-options input')[0]!.setValue(true);
    await screen.view.get('#grid-filter').trigger('submit');
    await flushPromises();
    expect(screen.path()).toBe('/cockpit/applications?f.STATUS=DRAFT');
    expect(screen.view.get('button.grid-filter-on').text()).toContain('En attente');
    await press(screen, 'Retirer les filtres');
    expect(screen.path()).toBe('/cockpit/applications');
  });

  it('keeps a selection over pages, made with Space or the boxes, and turns its foot into acts', async () => {
    const screen = await open();
    const row = screen.view.findAll('tbody tr')[1]!;
    await row.trigger('keydown', { key: ' ' });
    expect(screen.view.findAll('tbody tr').map((one) => one.attributes('aria-selected'))).toEqual(['false', 'true', 'false']);
    expect(screen.view.text()).toContain('Une sélectionnée');
    await press(screen, 'Suivantes');
    await screen.view.get('thead input[type=checkbox]').setValue(true);
    expect(screen.view.text()).toContain('3 sélectionnées');
    await press(screen, 'Tout désélectionner');
    expect(screen.view.text()).toContain('5 candidatures');
  });

  it('opens the queue and saved views as tabs', async () => {
    const screen = await open('/cockpit/applications?f.STATUS=SUBMITTED');
    await press(screen, 'À contrôler');
    expect(asked(screen)).toMatchObject({ filter: { preset: 'TO_CHECK' }, sort: { column: 'SUBMITTED_AT', direction: 'ASC' } });
    await press(screen, 'Les miennes');
    expect(screen.path()).toBe('/cockpit/applications?view=viw_1&columns=REFERENCE,LAST_NAME&f.STATUS=DRAFT&sort=-LAST_NAME');
    expect(screen.view.findAll('thead th').map((one) => one.text())).toEqual(['', 'Référence', 'Nom ▼']);
    expect(button(screen, 'Les miennes').attributes('aria-current')).toBe('page');
  });

  describe('a view of one’s own', () => {
    async function choosing(path: string, value: string) {
      const screen = await open(path);
      await press(screen, 'Enregistrer la vue');
      await screen.view.get('#grid-view select').setValue(value);
      screen.view.get('#grid-view').element.closest('dialog')!.querySelector<HTMLButtonElement>('.p-dialog-close')!.click();
      await flushPromises();
      return screen;
    }
    const question = 'Fermer sans enregistrer\u00a0?';

    it.each(['/cockpit/applications', '/cockpit/applications?view=viw_1'])('asks before whom it is to be shared with is lost (%s), and keeps it when told to', async (path) => {
      const screen = await choosing(path, 'asg_1');
      expect(screen.view.text()).toContain(question);
      await press(screen, 'Continuer la saisie');
      expect(screen.view.get<HTMLSelectElement>('#grid-view select').element.value).toBe('asg_1');
      expect(screen.view.get('#grid-view').text()).toContain('Gestionnaire de centre, Droit\u00a0: les personnes');
    });

    it('says nothing of a try that failed once it is opened again', async () => {
      const screen = await open('/cockpit/applications', { CreateGridView: { failure: { kind: 'server', requestId: 'req_7' } } });
      await press(screen, 'Enregistrer la vue');
      await screen.view.get('#grid-view input').setValue('Droit');
      await screen.view.get('#grid-view').trigger('submit');
      await flushPromises();
      expect(screen.view.get('#grid-view').text()).toContain('req_7');
      await press(screen, 'Annuler');
      await press(screen, 'Fermer sans enregistrer');
      await press(screen, 'Enregistrer la vue');
      expect(screen.view.get('#grid-view').text()).not.toContain('req_7');
    });

    it('asks nothing where that is as before', async () => {
      const { view } = await choosing('/cockpit/applications?view=viw_1', '');
      expect([view.text().includes(question), view.find('#grid-view').exists()]).toEqual([false, false]);
    });
  });

  it('chooses columns and their order by keyboard', async () => {
    const screen = await open();
    await press(screen, 'Colonnes');
    const boxes = () => screen.view.findAll('.columns-list input');
    await boxes()[0]!.trigger('keydown', { key: 'ArrowDown', altKey: true });
    await boxes()[3]!.setValue(true);
    await press(screen, 'Appliquer');
    expect(screen.path()).toBe('/cockpit/applications?columns=STATUS,LAST_NAME,SUBMITTED_AT,REFERENCE');
  });

  it('orders an export of the selection, follows it and hands it over', async () => {
    const screen = await open('/cockpit/applications', {
      ExportApplications: { exportApplications: { __typename: 'ApplicationExport', id: 'exp_1' } },
      ApplicationExport: { applicationExport: { id: 'exp_1', state: 'DONE', rowsDone: 1, rowsTotal: 1, url: '/files/exports/exp_1' } },
    });
    await screen.view.findAll('tbody tr')[0]!.trigger('keydown', { key: ' ' });
    await press(screen, 'Exporter…');
    await press(screen, 'Préparer');
    expect(screen.sent.find(({ operation }) => operation === 'ExportApplications')?.variables).toEqual({ input: { format: 'XLSX', columns: ['LAST_NAME', 'STATUS', 'SUBMITTED_AT'], filter: {}, applicationIds: ['app_1'] } });
    expect(screen.view.get('a[download]').attributes('href')).toBe('/files/exports/exp_1');
  });

  it.each([null, 0])('says that an export is being prepared until its rows are counted (%s)', async (rowsTotal) => {
    const screen = await open(undefined, {
      ExportApplications: { exportApplications: { __typename: 'ApplicationExport', id: 'exp_1' } },
      ApplicationExport: { applicationExport: { id: 'exp_1', state: rowsTotal === null ? 'WAITING' : 'RUNNING', rowsDone: 0, rowsTotal, url: null } },
    });
    await press(screen, 'Exporter…');
    await press(screen, 'Préparer');
    expect(screen.view.get('.p-progress').text()).toBe('Préparation de l’export');
    expect(screen.view.find('a[download]').exists()).toBe(false);
  });

  it('says what would be here when nothing is, and how to find more when a filter hides all', async () => {
    const none = { applications: { edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }, totalCount: { count: 0, isExact: true } } };
    expect((await open('/cockpit/applications', { Applications: none })).view.text()).toContain('Les candidatures de votre périmètre apparaîtront ici');
    expect((await open('/cockpit/applications?f.STATUS=DRAFT', { Applications: none })).view.text()).toContain('Aucune candidature ne correspond');
    expect((await open('/cockpit/applications?queue=TO_CHECK', { Applications: none })).view.text()).toContain('Rien à contrôler');
  });
});
