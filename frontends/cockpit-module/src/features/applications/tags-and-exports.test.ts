import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount, flushPromises, type VueWrapper } from '@vue/test-utils';

import module from '../../module';
import ExportsPage from './ExportsPage.vue';
import TagsPage from './TagsPage.vue';

enableAutoUnmount(afterEach);

const { messages } = module;
const button = (view: VueWrapper, label: string) => view.findAll('button').find((one) => one.text().startsWith(label))!;
const plain = (view: VueWrapper): string => view.text().replace(/[\u00a0\u202f]/g, ' ');
const press = async (view: VueWrapper, label: string): Promise<void> => {
  await button(view, label).trigger('click');
  await flushPromises();
};
const yes = async (view: VueWrapper): Promise<void> => {
  await view.findAll('dialog[open]').at(-1)!.findAll('button').at(-1)!.trigger('click');
  await flushPromises();
};

describe('the tags of an institution', () => {
  const tag = { id: 'tag_1', tone: 'info', version: 3, uses: 2, label: { fr: 'Boursier', en: 'Grant holder' } };
  const open = (answers: Record<string, unknown> = {}) => mountScreen(TagsPage, { messages, answers: { Tags: { tags: [tag] }, ...answers }, path: '/cockpit/applications/tags' });

  it('are shown with how many wear them, and lead to those', async () => {
    const { view } = await open();
    expect(plain(view)).toContain('2 candidatures');
    expect(view.get('tbody a').attributes('href')).toBe('/cockpit/applications?f.TAGS=tag_1');
  });

  it('go after a question that says from how many', async () => {
    const { view, sent } = await open({ DeleteTag: { deleteTag: { __typename: 'Done', ok: true } } });
    await press(view, 'Supprimer');
    expect(plain(view)).toContain('2 candidatures la portent : elle leur sera retirée à toutes.');
    expect(sent.some(({ operation }) => operation === 'DeleteTag')).toBe(false);
    await yes(view);
    expect(sent.find(({ operation }) => operation === 'DeleteTag')?.variables).toEqual({ input: { id: 'tag_1', version: 3, evenIfUsed: true } });
    expect(view.text()).toContain('Étiquette supprimée.');
  });

  it('are only looked at by those who do not choose them', async () => {
    const { view } = await open({ Tags: { tags: [{ ...tag, uses: null }] } });
    expect(view.findAll('tbody button')).toEqual([]);
    expect(view.findAll('button').some((one) => one.text() === 'Ajouter une étiquette')).toBe(false);
  });

  it('are changed with the version that was seen; after a conflict what was typed stays', async () => {
    let version = 3;
    const { view, sent } = await open({
      Tags: () => ({ tags: [{ ...tag, version }] }),
      EditTag: () => {
        const isFirst = version === 3;
        version = 4;
        return { editTag: isFirst ? { __typename: 'Conflict', code: 'CONFLICT', message: 'Modifiée entre-temps.' } : { __typename: 'Tag', id: 'tag_1' } };
      },
    });
    await press(view, 'Modifier');
    await view.get('#tag-labelFr').setValue('Boursière');
    await press(view, 'Enregistrer');
    expect(view.text()).toContain('Quelqu’un a modifié cette étiquette entre-temps');
    expect(view.get<HTMLInputElement>('#tag-labelFr').element.value).toBe('Boursière');
    await press(view, 'Enregistrer ma version');
    expect(sent.filter(({ operation }) => operation === 'EditTag').map(({ variables }) => variables)).toEqual([3, 4].map((seen) =>
      ({ input: { id: 'tag_1', version: seen, labelFr: 'Boursière', labelEn: 'Grant holder', tone: 'info' } })));
    expect(view.text()).toContain('Étiquette enregistrée.');
  });
});

describe('the exports that one ordered', () => {
  const ready = { id: 'exp_1', state: 'DONE', format: 'CSV', rowsDone: 1200, rowsTotal: 1200, orderedAt: '2027-03-01T10:00:00.000Z', expiresAt: '2027-03-02T10:00:00.000Z', url: '/files/exports/exp_1' };
  const running = { ...ready, id: 'exp_2', state: 'RUNNING', rowsDone: 500, expiresAt: null, url: null };
  const open = (exports: readonly object[], answers: Record<string, unknown> = {}) =>
    mountScreen(ExportsPage, { messages, answers: { ApplicationExports: { applicationExports: exports }, ...answers }, path: '/cockpit/applications/exports' });

  it('are there after the page was closed: state, rows, the file and its end', async () => {
    const { view } = await open([running, ready]);
    for (const text of ['En préparation', 'Prêt', '1 200 lignes', 'disponible jusqu’au 2 mars 2027']) expect(plain(view)).toContain(text);
    expect(view.get('a[download]').attributes('href')).toBe('/files/exports/exp_1');
    expect(view.findAll('progress')).toHaveLength(1);
  });

  it.each([[null, 'Préparation de l’export'], [0, 'Préparation de l’export'], [1200, '500 sur 1 200']] as const)('say that they are being prepared until their rows are counted (%s)', async (rowsTotal, words) => {
    const { view } = await open([{ ...running, rowsTotal }]);
    expect(plain(view)).toContain(words);
    expect(plain(view)).not.toContain('…');
  });

  it('are stopped or deleted after a question', async () => {
    const { view, sent } = await open([running], { DeleteApplicationExport: { deleteApplicationExport: { __typename: 'Done', ok: true } } });
    await press(view, 'Arrêter');
    expect(view.text()).toContain('Arrêter cet export\u00a0?');
    await yes(view);
    expect(sent.find(({ operation }) => operation === 'DeleteApplicationExport')?.variables).toEqual({ input: { id: 'exp_2' } });
    expect(view.text()).toContain('Export supprimé.');
    expect(document.activeElement?.tagName).toBe('H1');
  });

  it('say where they come from when there are none', async () => {
    const { view } = await open([]);
    expect(view.text()).toContain('Vos exports apparaîtront ici');
  });
});
