import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount, flushPromises } from '@vue/test-utils';

import module from '../../module';
import { filterOf, nothing, readView, writeView } from './address';
import AuditPage from './AuditPage.vue';

enableAutoUnmount(afterEach);

beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) { this.open = false; };
});

const entry = (change = {}) => ({
  id: 'aud_1', at: '2027-03-02T10:00:00.000Z', kind: 'function.granted', actorAccountId: 'acc_1', actorName: 'Robin Delorme', actorFunction: 'ADMINISTRATOR',
  concernsAccountId: 'acc_2', concernsName: 'Élise Vautrin', subjectId: 'asg_1', subjectLabel: 'EC1Q5P7N', placeName: { fr: 'Faculté de Droit', en: 'Faculty of Law' }, clientIp: '192.0.2.7', requestId: 'REQ1', reason: null,
  details: [{ name: 'function', value: 'READER' }, { name: 'endsOn', value: null }, { name: 'newest', value: 'X' }], ...change,
});
const page = (nodes: readonly unknown[]) => ({
  auditEntries: { edges: nodes.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null }, totalCount: { count: nodes.length, isExact: true } },
});
const answers = (nodes: readonly unknown[] = [entry()]) => ({ AuditEntries: page(nodes), AuditKinds: { auditKinds: ['function.granted', 'grid.exported'] } });
const open = (path = '/cockpit/audit', nodes?: readonly unknown[]) => mountScreen(AuditPage, { messages: module.messages, answers: answers(nodes), path });

describe('the audit', () => {
  it('asks for what the address says', async () => {
    const { sent } = await open('/cockpit/audit?kind=function.granted&concerns=acc_2&request=REQ1&from=2027-03-01');
    expect(sent.find(({ operation }) => operation === 'AuditEntries')!.variables).toEqual({
      filter: { kinds: ['function.granted'], concernsAccountId: 'acc_2', requestId: 'REQ1', from: new Date('2027-03-01T00:00:00').toISOString() }, first: 50, after: null,
    });
  });

  it('says kinds in words, and those it does not know as they are', async () => {
    const { view } = await open('/cockpit/audit', [entry(), entry({ id: 'aud_2', kind: 'grid.exported', actorAccountId: null, actorName: null, actorFunction: null })]);
    expect(view.findAll('tbody button').map((one) => one.text())).toEqual(['Fonction donnée', 'grid.exported']);
    expect(view.findAll('tbody tr')[1]!.text()).toContain('Parvis');
    expect(view.findAll('option').map((one) => one.text())).toEqual(['Toutes', 'Fonction donnée', 'grid.exported']);
  });

  it('says in which days the beginning of a word was looked for', async () => {
    const { auditEntries } = page([entry()]);
    const shown = async (searched: Record<string, unknown>) =>
      (await mountScreen(AuditPage, { messages: module.messages, answers: { ...answers(), AuditEntries: { auditEntries: { ...auditEntries, ...searched } } }, path: '/cockpit/audit?text=Del' })).view.findAll('.audit-searched').map((one) => one.text().replace(/\u00a0/g, ' '));
    expect(await shown({ searchedFrom: '2027-02-01T10:00:00.000Z', searchedTo: '2027-03-04T10:00:00.000Z' })).toEqual([expect.stringContaining('cherchés du 1er février 2027 au 4 mars 2027. Pour d’autres jours, changez les dates')]);
    expect(await shown({ searchedFrom: null, searchedTo: null })).toEqual([]);
  });

  it('opens a line with its request, its details and the way to everything like it', async () => {
    const { view, path } = await open();
    await view.get('tbody button').trigger('click');
    const dialog = view.findAll('dialog').find((one) => one.text() !== '')!;
    expect(dialog.text()).toContain('192.0.2.7');
    expect(dialog.text()).toContain('REQ1');
    expect(dialog.text()).toContain('FonctionLecture');
    expect(dialog.text()).toContain('Faculté de Droit');
    expect(dialog.text()).not.toContain('Dernier jour');
    expect(dialog.text()).toContain('newestX');
    await dialog.findAll('button').find((one) => one.text() === 'Toute la requête')!.trigger('click');
    await flushPromises();
    expect(path()).toBe('/cockpit/audit?request=REQ1');
    expect(view.findAll('dialog').every((one) => one.text() === '')).toBe(true);
  });

  it('says details in words, dates as dates, and ids not at all', async () => {
    const details = Object.entries({
      from: 'SUBMITTED', to: 'INCOMPLETE', type: 'ADMITTED', route: 'DIRECT', isInService: 'false', mail: 'answer-due', returnDeadline: '2027-03-01T11:00:00.000Z > 2027-03-02T11:00:00.000Z', decisionId: 'dec_1',
    }).map(([name, value]) => ({ name, value }));
    const { view } = await open('/cockpit/audit', [entry({ details })]);
    await view.get('tbody button').trigger('click');
    const text = view.get('dialog .audit-entry').text().replace(/\u00a0/g, ' ');
    for (const said of ['AvantRéceptionné', 'AprèsIncomplet', 'AvisAvis favorable', 'Type de traitementAccès direct', 'En servicenon', 'CourrielRappel : réponse attendue', '1er mars 2027 à 11 h 00 → 2 mars 2027 à 11 h 00']) expect(text).toContain(said);
    expect(text).not.toContain('dec_1');
  });

  it('leads to an application', async () => {
    const { view } = await open('/cockpit/audit', [entry({ kind: 'application.cancelled', subjectId: 'app_1', subjectLabel: 'LAW-1' })]);
    await view.get('tbody button').trigger('click');
    expect(view.get('dialog a').attributes('href')).toBe('/cockpit/applications/app_1');
  });

  it('keeps its address bare, and takes no day that is none', () => {
    expect(writeView(nothing)).toEqual({});
    expect(readView({ from: 'yesterday', to: '2027-03-02', text: ['a', 'b'] })).toEqual({ ...nothing, to: '2027-03-02', text: 'a' });
    expect(filterOf({ ...nothing, from: '2027-13-45' })).toEqual({});
  });
});
