import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount, flushPromises } from '@vue/test-utils';

import module from '../../module';
import CataloguePage from './CataloguePage.vue';

enableAutoUnmount(afterEach);

const both = (fr: string, en = fr) => ({ fr, en });
const programme = (code: string, centre: string, diploma: string) => ({
  node: {
    id: `prg_${code}`,
    code,
    title: both(`Formation ${code}`),
    keywords: [],
    diplomaType: { code: diploma, name: both(diploma) },
    centre: { id: centre, name: both(centre) },
    site: 'Lyon',
    language: 'FR',
    intakes: [],
  },
});
const facets = {
  diplomaTypes: [{ value: 'MASTER', label: both('Master'), count: 2 }, { value: 'DU', label: both('DU'), count: 0 }],
  centres: [],
  sites: [],
  languages: [],
  openNow: 1,
};
const page = (edges: readonly unknown[], next: string | null, count = edges.length) => ({
  programmes: { edges, pageInfo: { hasNextPage: next !== null, endCursor: next }, totalCount: { count, isExact: true }, facets },
});

const answers = {
  Catalogue: ({ filter }: { filter: { text?: string } }) =>
    filter.text === 'rien' ? page([], null) : page([programme('A', 'Droit', 'MASTER'), programme('B', 'Droit', 'LICENCE')], 'c2', 3),
  MoreOfCatalogue: page([programme('C', 'Droit', 'MASTER')], null),
  ServerClock: () => ({ now: new Date().toISOString() }),
};

const open = (path = '/programmes', changes: object = {}) =>
  mountScreen(CataloguePage, { messages: module.messages, path, answers: { ...answers, ...changes } });

describe('the catalogue', () => {
  it('groups what it finds by centre and diploma, and adds to the groups when more is asked', async () => {
    const { view } = await open();
    expect(view.findAll('h2').map((one) => one.text())).toEqual(['Droit2']);
    expect(view.findAll('h3').map((one) => one.text())).toEqual(['MASTER1', 'LICENCE1']);
    await view.findAll('button').find((one) => one.text() === 'Afficher plus de formations')!.trigger('click');
    await flushPromises();
    expect(view.findAll('h3').map((one) => one.text())).toEqual(['MASTER2', 'LICENCE1']);
    expect(view.text()).not.toContain('Afficher plus');
  });

  it('keeps what was found when the next page does not come, and asks again', async () => {
    let tries = 0;
    const MoreOfCatalogue = () => (++tries === 1 ? { failure: { kind: 'offline' } } : answers.MoreOfCatalogue);
    const { view } = await open('/programmes', { MoreOfCatalogue });
    await view.findAll('button').find((one) => one.text() === 'Afficher plus de formations')!.trigger('click');
    await flushPromises();
    expect(view.text()).toContain('Formation A');
    await view.findAll('button').find((one) => one.text() === 'Réessayer')!.trigger('click');
    await flushPromises();
    expect(view.text()).toContain('Formation C');
  });

  it('puts what is ticked in the address', async () => {
    const { view, path, sent } = await open();
    expect(view.text()).not.toContain('DU (0)');
    await view.findAll('fieldset input')[0]!.setValue(true);
    await flushPromises();
    expect(path()).toBe('/programmes?diploma=MASTER');
    expect(sent.at(-1)).toMatchObject({ variables: { filter: { diplomaTypeCodes: ['MASTER'] } } });
  });

  it('says how to widen a search that finds nothing', async () => {
    const { view, path } = await open('/programmes?text=rien');
    expect(view.text()).toContain('Élargissez');
    await view.findAll('button').find((one) => one.text() === 'Voir toutes les formations')!.trigger('click');
    await flushPromises();
    expect(path()).toBe('/programmes');
    expect(view.text()).toContain('Formation A');
  });

  it('folds and unfolds with the arrows too', async () => {
    const { view } = await open();
    const heading = view.get('h2 button');
    await heading.trigger('keydown', { key: 'ArrowLeft' });
    expect(heading.attributes('aria-expanded')).toBe('false');
    await heading.trigger('keydown', { key: 'ArrowRight' });
    expect(heading.attributes('aria-expanded')).toBe('true');
  });
});
