import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount, flushPromises } from '@vue/test-utils';

import module from '../../module';
import PeoplePage from './PeoplePage.vue';

enableAutoUnmount(afterEach);

beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) { this.open = false; };
});

const held = (change = {}) => ({
  __typename: 'Assignment', id: 'asg_1', function: 'READER', scopeKind: 'CENTRE', scopeId: 'cen_1', scopeLabel: { fr: 'Faculté de Droit', en: 'Faculty of Law' },
  startsOn: null, endsOn: '2027-06-30', state: 'CURRENT', grantedAt: '2027-01-05T10:00:00.000Z', grantedByName: 'Robin Delorme', isChangeable: true, version: 3, ...change,
});
const person = (change = {}) => ({
  __typename: 'Person', id: 'acc_1', firstName: 'Élise', lastName: 'Vautrin', candidateNumber: 'EC1Q5P7N', signInAddress: 'elise@parvis.test',
  isActive: true, lastSignInAt: '2027-02-01T08:30:00.000Z', assignments: [held()], ...change,
});
const People = ({ after }: { after: string | null }) => ({
  people: {
    edges: [{ node: after ? person({ id: 'acc_2', lastName: 'Zola', assignments: [held({ id: 'asg_2', state: 'ENDED', isChangeable: false })] }) : person() }],
    pageInfo: { hasNextPage: !after, endCursor: 'c1' }, totalCount: { count: 2, isExact: true },
  },
});
const FunctionScopes = { functionScopes: [{ id: 'cen_2', kind: 'CENTRE', code: 'SCIENCE', functions: ['READER', 'COMMITTEE_MEMBER'], label: { fr: 'Faculté des Sciences', en: 'Faculty of Science' } }] };

const open = (answers = {}, path = '/cockpit/people') => mountScreen(PeoplePage, { messages: module.messages, answers: { People, FunctionScopes, ...answers }, path });
type View = Awaited<ReturnType<typeof open>>['view'];
const press = async (view: View, label: string): Promise<void> => {
  await view.findAll('button').find((one) => one.text().startsWith(label))!.trigger('click');
  await flushPromises();
};
const dialogOf = (view: View) => view.findAll('dialog').find((one) => one.text() !== '')!;
const submit = async (view: View, selector = 'dialog form'): Promise<void> => {
  await view.get(selector).trigger('submit');
  await flushPromises();
};

describe('people and functions', () => {
  it('asks for what the address says, and shows who holds what, until when', async () => {
    const { view, sent } = await open({}, '/cockpit/people?text=vau&function=READER&state=CURRENT');
    expect(sent[0]).toEqual({ operation: 'People', variables: { filter: { text: 'vau', functions: ['READER'], state: 'CURRENT' }, orderBy: 'NAME_ASC', first: 50, after: null } });
    expect(view.text()).toContain('VAUTRIN Élise');
    expect(view.text()).toContain('Faculté de Droit (centre de candidature)');
    expect(view.text()).toContain('jusqu’au 30\u00a0juin\u00a02027');
    expect(view.get('[role=status].tabular').text()).toBe('2 personnes');
  });

  it('turns pages forth and back, goes to the search with "/", and says when nobody matches', async () => {
    const { view, path } = await open();
    await press(view, 'Suivantes');
    expect(path()).toBe('/cockpit/people?after=c1');
    expect(view.text()).toContain('Terminée');
    await press(view, 'Précédentes');
    expect(path()).toBe('/cockpit/people');
    window.dispatchEvent(new KeyboardEvent('keydown', { key: '/' }));
    expect(document.activeElement === view.get('input[type=search]').element).toBe(true);
    const none = await open({ People: { people: { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: { count: 0, isExact: true } } } }, '/cockpit/people?text=x');
    expect(none.view.text()).toContain('Aucune personne ne correspond');
  });

  it('takes a function away with a reason, and says so', async () => {
    const removed = { removeAssignment: person({ assignments: [] }) };
    const { view, sent } = await open({ RemoveAssignment: removed });
    await press(view, 'VAUTRIN');
    expect(dialogOf(view).text()).toContain('Donnée par Robin Delorme');
    await press(view, 'Retirer…');
    expect(dialogOf(view).text()).toContain('Élise Vautrin perdra cette fonction');
    await submit(view);
    expect([sent.some(({ operation }) => operation === 'RemoveAssignment'), document.activeElement?.tagName]).toEqual([false, 'TEXTAREA']);
    expect(dialogOf(view).text()).toContain('Indiquez pourquoi la fonction est retirée.');
    await view.get('dialog textarea').setValue('Fin de mission');
    await submit(view);
    expect(sent.find(({ operation }) => operation === 'RemoveAssignment')!.variables).toEqual({ input: { id: 'asg_1', version: 3, reason: 'Fin de mission' } });
    expect(dialogOf(view).text()).toContain('La fonction est retirée.');
    expect(dialogOf(view).text()).toContain('Aucune fonction pour le moment.');
    expect(document.activeElement?.textContent).toBe('Fonctions');
  });

  it('keeps what was typed when somebody saved in between, and reads again', async () => {
    const conflict = { updateAssignment: { __typename: 'Conflict', code: 'CONFLICT', message: 'Modifiée entre-temps.', currentVersion: 4 } };
    const { view, sent } = await open({ UpdateAssignment: conflict, Person: { person: person({ assignments: [held({ version: 4, endsOn: '2027-06-01' })] }) } });
    await press(view, 'VAUTRIN');
    await press(view, 'Dates…');
    const [, last] = view.findAll<HTMLInputElement>('dialog input[type=date]');
    expect(last!.element.value).toBe('2027-06-30');
    await last!.setValue('2027-07-31');
    await submit(view);
    expect(sent.find(({ operation }) => operation === 'UpdateAssignment')!.variables).toEqual({ input: { id: 'asg_1', version: 3, startsOn: null, endsOn: '2027-07-31' } });
    expect(dialogOf(view).text()).toContain('Modifiée entre-temps.');
    expect(last!.element.value).toBe('2027-07-31');
    expect(dialogOf(view).text()).toContain('jusqu’au 1er\u00a0juin\u00a02027');
    await submit(view);
    expect(sent.filter(({ operation }) => operation === 'UpdateAssignment').at(-1)!.variables).toMatchObject({ input: { version: 4, endsOn: '2027-07-31' } });
  });

  it('shows no act where the viewer may not change a function', async () => {
    const { view } = await open({}, '/cockpit/people?after=c0');
    await press(view, 'ZOLA');
    expect(dialogOf(view).text()).not.toContain('Retirer…');
  });

  it('finds somebody by the whole of an address, and gives a function in a scope that is offered', async () => {
    const found = person({ id: 'acc_9', lastName: 'Lukasik', assignments: [] });
    const FindPerson = ({ identifier }: { identifier: string }) => ({ findPerson: identifier === 'zoe@parvis.test' ? found : null });
    const { view, sent } = await open({ FindPerson, GrantFunction: { grantFunction: { ...found, assignments: [held()] } } });
    await press(view, 'Donner une fonction');
    await view.get('dialog input').setValue('zoe');
    await submit(view);
    expect(dialogOf(view).text()).toContain('Aucun compte validé ne correspond');
    await view.get('dialog input').setValue('zoe@parvis.test');
    await submit(view);
    const dialog = view.findAll('dialog').find((one) => one.text().includes('Lukasik'))!;
    expect(dialog.text()).toContain('Si un code l’avait connectée, elle sera déconnectée tout de suite.');
    await dialog.get('form').trigger('submit');
    expect(dialog.text()).toContain('Choisissez un périmètre dans la liste.');
    await dialog.get('[role=combobox]').trigger('focus');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await flushPromises();
    await dialog.get('[role=option]').trigger('click');
    expect(dialog.findAll('select')[1]!.text()).toBe('LectureMembre de commission');
    await dialog.get('form').trigger('submit');
    await flushPromises();
    expect(sent.find(({ operation }) => operation === 'GrantFunction')!.variables).toEqual({
      input: { accountId: 'acc_9', function: 'READER', scopeKind: 'CENTRE', scopeId: 'cen_2', startsOn: null, endsOn: null },
    });
    expect(dialog.text()).toContain('La fonction est donnée.');
  });

  it('says why not, in the words of the API', async () => {
    const refused = { removeAssignment: { __typename: 'Refused', code: 'LAST_ADMINISTRATOR', message: 'L’établissement n’aurait plus d’administrateur.' } };
    const { view } = await open({ RemoveAssignment: refused });
    await press(view, 'VAUTRIN');
    await press(view, 'Retirer…');
    await view.get('dialog textarea').setValue('Départ');
    await submit(view);
    expect(view.get('dialog [role=alert]').text()).toContain('n’aurait plus d’administrateur');
  });

  it('asks before a reason that was typed is given up', async () => {
    const { view } = await open();
    await press(view, 'VAUTRIN');
    await press(view, 'Retirer…');
    await view.get('dialog textarea').setValue('Départ');
    await press(view, 'Renoncer');
    expect(view.text()).toContain('Fermer sans enregistrer\u00a0?');
    expect(view.get<HTMLTextAreaElement>('dialog textarea').element.value).toBe('Départ');
    await press(view, 'Fermer sans enregistrer');
    expect(view.find('dialog textarea').exists()).toBe(false);
  });
});
