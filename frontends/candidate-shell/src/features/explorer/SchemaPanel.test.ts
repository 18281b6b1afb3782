import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount, flushPromises } from '@vue/test-utils';

import en from './messages/en.json';
import fr from './messages/fr.json';
import { schemaPages, searchPages } from './schema-pages';
import SchemaPanel from './SchemaPanel.vue';
import { smallSchema as schema } from './small-schema.testing';

enableAutoUnmount(afterEach);

const response = (text: string, status = 200) => ({ ok: status < 400, status, text: () => Promise.resolve(text) }) as unknown as Response;

async function given(answer = () => response(schema)) {
  globalThis.fetch = (() => Promise.resolve(answer())) as unknown as typeof fetch;
  const { view } = await mountScreen(SchemaPanel, { messages: { fr, en }, locale: 'fr' });
  await flushPromises();
  return view;
}

describe('the schema beside the explorer', () => {
  it('tells anew that the schema could not be read after all, and where it stands once it is', async () => {
    let schemaAnswer = response('', 503);
    const panel = await given(() => schemaAnswer);
    const retry = async () => {
      await panel.findAll('button').find((one) => one.text() === 'Réessayer')!.trigger('click');
      await flushPromises();
    };
    expect(panel.text()).toContain('Le schéma n’a pas pu être lu.');
    expect(panel.find('[role=alert]').exists()).toBe(false);
    await retry();
    const told = panel.get('[role=alert]');
    await retry();
    expect(panel.get('[role=alert]').text()).toBe('Le schéma n’a pas pu être lu.');
    expect(panel.get('[role=alert]').element).not.toBe(told.element);
    schemaAnswer = response(schema);
    await retry();
    expect(panel.find('[role=alert]').exists()).toBe(false);
    expect(document.activeElement?.id).toBe('explorer-schema');
  });

  it('leads through the schema', async () => {
    const view = await given();
    expect(view.get('h3').text()).toContain('Query');
    expect(view.text()).toContain('Obsolète. Use `applications`.');
    await view.findAll('button').find((button) => button.text() === '[Application!]!')!.trigger('click');
    expect(view.get('h3').text()).toContain('Application');
    await view.findAll('button').find((button) => button.text() === 'Status!')!.trigger('click');
    expect(view.text()).toContain('En attente.');
    await view.get('input[type="search"]').setValue('candidature');
    expect(view.findAll('.explorer-type').map((one) => one.text())).toEqual(['Query.applications', 'Application']);
  });

  it('takes the keyboard along, to the page of a type or to the field that was looked for', async () => {
    const view = await given();
    await view.findAll('button').find((button) => button.text() === '[Application!]!')!.trigger('click');
    await flushPromises();
    expect(document.activeElement?.textContent).toContain('Application');
    await view.get('input[type="search"]').setValue('applications');
    await view.findAll('button').find((button) => button.text() === 'Query.applications')!.trigger('click');
    await flushPromises();
    expect(document.activeElement?.id).toBe('explorer-member-applications');
    expect(view.get('a[href="/schema.graphql"]').attributes()).toMatchObject({ target: '_blank', rel: 'noopener' });
  });

  it('finds French words typed without their accents, and says when there are more', async () => {
    const many = (count: number) => `type Query { ${Array.from({ length: count }, (_, index) => `"Pièce." p${index}: Int`).join(' ')} }`;
    const found = async (count: number) => {
      const view = await given(() => response(many(count)));
      await view.get('input[type="search"]').setValue('piece.');
      return [view.get('[role="status"]').text(), view.findAll('li .explorer-type').length];
    };
    expect(await found(2)).toEqual(['2 résultats', 2]);
    expect(await found(40)).toEqual(['Les 30 premiers résultats\u00a0: précisez pour en voir d’autres.', 30]);
  });

  it('reads every kind of definition', () => {
    const pages = schemaPages(schema);
    expect([...pages.values()].map(({ name, kind }) => [name, kind])).toEqual([['Query', 'type'], ['Application', 'type'], ['Status', 'enum'], ['Found', 'union'], ['DateTime', 'scalar']]);
    expect(searchPages(pages, 'x')).toEqual([]);
  });
});
