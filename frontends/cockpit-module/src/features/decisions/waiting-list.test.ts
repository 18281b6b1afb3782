import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount, flushPromises, type VueWrapper } from '@vue/test-utils';

import module from '../../module';
import WaitingListPage from './WaitingListPage.vue';

enableAutoUnmount(afterEach);

const messages = module.messages;
const button = (view: VueWrapper, label: string) => view.findAll('button').find((one) => one.text().startsWith(label))!;
const plain = (view: VueWrapper): string => view.text().replace(/\u00a0/g, ' ');

describe('a waiting list', () => {
  const entry = (n: number, realRank: number | null, publishedDecision: string) =>
    ({ applicationId: `app_${n}`, reference: `LAW-${n}`, number: `EC${n}`, candidateName: `Zoé ${n}`, enteredRank: n, realRank, publishedDecision, answer: 'NONE' });
  const waitingList = (change: Record<string, unknown> = {}) => ({
    intakeId: 'itk_1', programmeCode: 'LAW', capacity: 30, holders: 30, mayOffer: false, programmeTitle: { fr: 'Droit', en: 'Law' }, intakeName: { fr: 'Septembre', en: 'September' },
    entries: [entry(1, null, 'ADMITTED'), entry(2, 1, 'WAITING_LIST')],
    moves: [{ id: 'wlm_1', at: '2027-05-03T08:00:00.000Z', cause: 'DECLINED', causeReference: 'LAW-9', places: 1, promoted: ['LAW-1'] }],
    ...change,
  });
  const move = (n: number, after: number | null) => ({ applicationId: `app_${n}`, reference: `LAW-${n}`, candidateName: `Zoé ${n}`, before: n - 1, after });
  const page = (answers: Record<string, unknown>) =>
    mountScreen(WaitingListPage, { messages, routes: [{ path: '/cockpit/waiting-lists/:intakeId', component: { render: () => null } }], path: '/cockpit/waiting-lists/itk_1', answers });
  const offering = (sent: readonly { operation: string; variables: unknown }[]) => sent.filter(({ operation }) => operation === 'OfferFreePlaces').map(({ variables }) => variables);

  it('shows both ranks, and a dry run that changes nothing', async () => {
    const { view, sent } = await page({ WaitingList: { waitingList: waitingList() }, SimulatePromotion: { simulatePromotion: [move(2, null)] } });
    expect(plain(view)).toContain('Places prises : 30 sur 30 ; libres : 0.');
    expect(plain(view)).toContain('désistement (LAW-9)');
    await view.get('.dry-run').trigger('submit');
    await flushPromises();
    expect(sent.at(-1)).toEqual({ operation: 'SimulatePromotion', variables: { input: { intakeId: 'itk_1', freedPlaces: 1 } } });
    expect(view.text()).toContain('Une personne serait admise.');
    expect(view.text()).not.toContain('Places libres');
  });

  it('offers the free places to whom the simulation names, once it is confirmed', async () => {
    let holders = 28;
    const { view, sent } = await page({
      WaitingList: () => ({ waitingList: waitingList({ holders, mayOffer: true, entries: [2, 3, 4].map((n) => entry(n, n - 1, 'WAITING_LIST')) }) }),
      SimulatePromotion: { simulatePromotion: [move(2, null), move(3, null), move(4, 1)] },
      OfferFreePlaces: () => {
        holders = 30;
        return { offerFreePlaces: { __typename: 'WaitingList', intakeId: 'itk_1' } };
      },
    });
    expect(view.text()).toContain('2 places sont libres.');
    await button(view, 'Proposer les places libres').trigger('click');
    await flushPromises();
    expect(sent.at(-1)).toEqual({ operation: 'SimulatePromotion', variables: { input: { intakeId: 'itk_1', freedPlaces: 0 } } });
    expect(view.findAll('dialog[open] tbody tr').map((row) => row.text())).toEqual([expect.stringMatching(/^1.*Zoé 2/), expect.stringMatching(/^2.*Zoé 3/)]);
    expect(view.text()).toContain('Une autre personne avance dans la liste');
    expect(offering(sent)).toEqual([]);
    await button(view, 'Proposer 2 places').trigger('click');
    await flushPromises();
    expect(offering(sent)).toEqual([{ input: { intakeId: 'itk_1', applicationIds: ['app_2', 'app_3'] } }]);
    expect(view.find('dialog[open]').exists()).toBe(false);
    expect(view.text()).toContain('2 places sont proposées.');
    expect(view.text()).toContain('Aucune place n’est libre');
    expect(button(view, 'Proposer les places libres')).toBeUndefined();
    expect(document.activeElement?.textContent).toBe('Places libres');
  });

  it('says that the list has changed, shows the new simulation, and offers only what that one says', async () => {
    let changed = false;
    const { view, sent } = await page({
      WaitingList: { waitingList: waitingList({ holders: 29, mayOffer: true, entries: [2, 3].map((n) => entry(n, n - 1, 'WAITING_LIST')) }) },
      SimulatePromotion: () => ({ simulatePromotion: changed ? [move(3, null)] : [move(2, null), move(3, 1)] }),
      OfferFreePlaces: () => {
        const answer = changed ? { __typename: 'WaitingList', intakeId: 'itk_1' } : { __typename: 'Refused', code: 'LIST_CHANGED', message: 'La liste a changé.' };
        changed = true;
        return { offerFreePlaces: answer };
      },
    });
    await button(view, 'Proposer les places libres').trigger('click');
    await flushPromises();
    await button(view, 'Proposer une place').trigger('click');
    await flushPromises();
    expect(view.get('dialog[open]').text()).toContain('La liste a changé.');
    expect(view.findAll('dialog[open] tbody tr').map((row) => row.text())).toEqual([expect.stringContaining('Zoé 3')]);
    await button(view, 'Proposer une place').trigger('click');
    await flushPromises();
    expect(offering(sent).at(-1)).toEqual({ input: { intakeId: 'itk_1', applicationIds: ['app_3'] } });
  });

  it('has nothing to offer when nobody waits, or nothing is free any more', async () => {
    const gone = await page({ WaitingList: { waitingList: waitingList({ holders: 29, mayOffer: true, entries: [entry(1, null, 'ADMITTED')] }) } });
    expect(gone.view.text()).toContain('Personne n’attend\u00a0: il n’y a rien à proposer.');
    expect(button(gone.view, 'Proposer les places libres')).toBeUndefined();
    const late = await page({ WaitingList: { waitingList: waitingList({ holders: 29, mayOffer: true }) }, SimulatePromotion: { simulatePromotion: [move(2, 1)] } });
    await button(late.view, 'Proposer les places libres').trigger('click');
    await flushPromises();
    expect(late.view.text()).toContain('Aucune place à proposer');
    expect(late.view.findAll('dialog[open] button').at(-1)!.attributes('disabled')).toBeDefined();
  });

  it('asks again when the simulation did not come', async () => {
    let answer: unknown = { failure: { kind: 'offline' } };
    const { view } = await page({ WaitingList: { waitingList: waitingList({ holders: 29, mayOffer: true }) }, SimulatePromotion: () => answer });
    await button(view, 'Proposer les places libres').trigger('click');
    await flushPromises();
    answer = { simulatePromotion: [move(2, null)] };
    await view.get('dialog[open] .p-notice-refused button').trigger('click');
    await flushPromises();
    expect(button(view, 'Proposer une place').exists()).toBe(true);
  });
});
