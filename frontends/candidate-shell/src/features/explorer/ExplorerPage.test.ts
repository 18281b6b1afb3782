import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount, flushPromises, type VueWrapper } from '@vue/test-utils';
import { h } from 'vue';
import { RouterLink, RouterView } from 'vue-router';

import en from '@/messages/en.json';
import fr from '@/messages/fr.json';

import ExplorerPage from './ExplorerPage.vue';
import { smallSchema as schema } from './small-schema.testing';

const token = `prv_${'0'.repeat(66)}abcdef01`;

const shell = () => [h(RouterLink, { to: '/help' }, () => 'Aide'), h(RouterView)];
const openPage = () => mountScreen(shell, { messages: { fr, en }, routes: [{ path: '/explorer', component: ExplorerPage }], path: '/explorer', locale: 'fr' });

enableAutoUnmount(afterEach);
beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) { this.open = false; };
});

interface Posted { readonly url: string; readonly init: RequestInit }

describe('the explorer of the API', () => {
  const posted: Posted[] = [];
  let answer: () => Promise<Response>;
  const response = (text: string, status = 200, headers: Record<string, string> = {}) =>
    ({ ok: status < 400, status, text: () => Promise.resolve(text), headers: { get: (name: string) => headers[name] ?? null } }) as unknown as Response;

  beforeEach(() => {
    posted.length = 0;
    answer = () => Promise.resolve(response('{"data":{"viewer":null},"extensions":{"cost":{"requested":12,"limit":10000,"used":1}}}', 200, { 'x-parvis-budget': '59988' }));
    globalThis.fetch = ((url: string, init: RequestInit) => {
      posted.push({ url, init });
      return url === '/schema.graphql' ? Promise.resolve(response(schema)) : answer();
    }) as typeof fetch;
  });

  async function given(typed = token) {
    const { view } = await openPage();
    await take(view, typed);
    return view;
  }
  async function take(view: VueWrapper, typed = token) {
    await view.get('input[type="password"]').setValue(typed);
    await view.get('form.explorer-token').trigger('submit');
    await flushPromises();
  }
  const asked = () => posted.filter(({ url }) => url === '/graphql');
  const headersOf = ({ init }: Posted) => init.headers as Record<string, string>;

  it('sends the token in its header alone, without cookies, and shows the answer with its cost', async () => {
    const view = await given();
    await view.findAll('textarea')[1]!.setValue('{"id": "app_1"}');
    await view.get('form').trigger('submit');
    await flushPromises();
    const [only, ...others] = asked();
    expect(others).toEqual([]);
    expect(only!.init.credentials).toBe('omit');
    expect(headersOf(only!)['authorization']).toBe(`Bearer ${token}`);
    expect(JSON.parse(only!.init.body as string)).toMatchObject({ variables: { id: 'app_1' } });
    expect(view.get('pre').text()).toContain('"viewer": null');
    expect(view.get('dl').text().replaceAll(/\s/g, ' ')).toMatch(/12 points sur 10 000 permis.*59 988/);
  });

  it('keeps the token in memory only: neither in storage, nor in the address, nor on screen, and forgets it when told to', async () => {
    const view = await given();
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain('prv_');
    expect(globalThis.location.href).not.toContain('prv_');
    expect(view.html()).not.toContain(token);
    expect(view.text()).toContain('prv_0000…');
    await view.findAll('button').find((button) => button.text() === 'Oublier le jeton')!.trigger('click');
    expect(view.find('input[type="password"]').exists()).toBe(true);
    expect(view.find('textarea').exists()).toBe(false);
  });

  it('moves the keyboard to the request with a token, and back to the token without', async () => {
    const view = await given();
    expect(document.activeElement?.id).toBe('explorer-query');
    await view.findAll('button').find((button) => button.text() === 'Oublier le jeton')!.trigger('click');
    await flushPromises();
    expect(document.activeElement?.id).toBe('explorer-token');
  });

  it('shows nobody what a token before has read, not even when it comes late', async () => {
    let late: (text: Response) => void = () => undefined;
    const view = await given();
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(view.find('pre').exists()).toBe(true);
    answer = () => new Promise((resolve) => (late = resolve));
    await view.get('form').trigger('submit');
    await view.findAll('button').find((button) => button.text() === 'Oublier le jeton')!.trigger('click');
    await take(view, `prv_${'1'.repeat(74)}`);
    expect(view.find('pre').exists()).toBe(false);
    late(response('{"data":{"secret":1}}'));
    await flushPromises();
    expect(view.find('pre').exists()).toBe(false);
    expect(view.get('button[type="submit"]').attributes('aria-busy')).toBeUndefined();
  });

  it('asks before a request that was written is left, and nothing before', async () => {
    const { view, path } = await openPage();
    const leave = async () => {
      await view.get('a[href="/help"]').trigger('click');
      await flushPromises();
      return path();
    };
    await take(view);
    await view.get('#explorer-query').setValue('{ viewer { id } }');
    expect(await leave()).toBe('/explorer');
    expect(view.text()).toContain('Quitter l’explorateur\u00a0?');
    await view.findAll('button').find((button) => button.text() === 'Rester')!.trigger('click');
    await flushPromises();
    expect(view.get<HTMLTextAreaElement>('#explorer-query').element.value).toBe('{ viewer { id } }');
    const untouched = await openPage();
    await untouched.view.get('a[href="/help"]').trigger('click');
    await flushPromises();
    expect(untouched.path()).toBe('/help');
  });

  it('takes nothing that is no token, and sends no variables that are no object', async () => {
    const view = await given('prv_tooshort');
    expect(view.text()).toContain('Un jeton commence par');
    expect(document.activeElement?.id).toBe('explorer-token');
    expect(view.find('textarea').exists()).toBe(false);
    const known = await given();
    await known.findAll('textarea')[1]!.setValue('[1]');
    await known.get('form').trigger('submit');
    expect(asked()).toEqual([]);
    expect(known.text()).toContain('objet JSON');
    expect(document.activeElement?.id).toBe('explorer-variables');
  });

  it('asks before a change is sent', async () => {
    const view = await given();
    await view.get('textarea').setValue('# a change\nmutation { markComplete(input: {}) { __typename } }');
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(asked()).toEqual([]);
  });

  describe('offers the fields of the type under the cursor', () => {
    async function writing() {
      const view = await given();
      const area = view.get<HTMLTextAreaElement>('textarea');
      const write = async (text: string) => {
        area.element.value = text;
        area.element.setSelectionRange(text.length, text.length);
        await area.trigger('input');
      };
      const offered = () => view.findAll('[role="option"]').map((one) => one.get('code').text());
      return { view, area, write, offered };
    }

    it('while a word is written; arrows choose, Enter puts it in', async () => {
      const { view, area, write, offered } = await writing();
      await write('{ applications(first: 1) { st');
      expect(offered()).toEqual(['status']);
      // Led to the line that is written by the words before it.
      expect(view.get('.explorer-place').element.firstChild?.textContent).toBe('{ applications(first: 1) { \u200b');
      expect(area.attributes('aria-controls')).toBe(view.get('[role="listbox"]').attributes('id'));
      expect(view.get('.explorer-request [role="status"]').text()).toContain('1 champ de Application');
      await area.trigger('keydown', { key: 'Enter' });
      expect(area.element.value).toBe('{ applications(first: 1) { st');
      await area.trigger('keydown', { key: 'ArrowDown' });
      expect(view.get('[role="option"]').attributes('aria-selected')).toBe('true');
      expect(area.attributes('aria-activedescendant')).toBe(view.get('[role="option"]').attributes('id'));
      await area.trigger('keydown', { key: 'Enter' });
      expect([area.element.value, area.element.selectionStart, offered()]).toEqual(['{ applications(first: 1) { status', 33, []]);
      expect(asked()).toEqual([]);
    });

    it('all of them when asked for, and none once that is over', async () => {
      const { area, write, offered } = await writing();
      await write('{ ');
      expect(offered()).toEqual([]);
      await area.trigger('keydown', { key: ' ', ctrlKey: true });
      expect(offered()).toEqual(['applications', 'old', '__typename']);
      await area.trigger('keydown', { key: 'Escape' });
      expect(offered()).toEqual([]);
      await write('{ a');
      await area.trigger('keydown', { key: 'ArrowLeft' });
      expect(offered()).toEqual([]);
    });

    it('in place of the whole word that the cursor is in', async () => {
      const { area, write, offered } = await writing();
      await write('{ applications(first: 1) { stat } }');
      area.element.setSelectionRange(28, 28);
      await area.trigger('input');
      expect(offered()).toEqual(['status']);
      await area.trigger('keydown', { key: 'ArrowDown' });
      await area.trigger('keydown', { key: 'Enter' });
      expect([area.element.value, area.element.selectionStart]).toEqual(['{ applications(first: 1) { status } }', 33]);
    });

    it('by the pointer too, and what is sent is what was written', async () => {
      const view = (await writing()).view;
      const element = view.get<HTMLTextAreaElement>('textarea').element;
      document.body.append(view.element);
      element.value = '{ applications(first: 1) { i';
      element.focus();
      element.setSelectionRange(28, 28);
      await view.get('textarea').trigger('input');
      await view.get('[role="option"]').trigger('click');
      element.value += ' } }';
      await view.get('textarea').trigger('input');
      await view.get('textarea').trigger('keydown', { key: 'Enter', ctrlKey: true });
      await flushPromises();
      expect(JSON.parse(asked()[0]!.init.body as string)).toMatchObject({ query: '{ applications(first: 1) { id } }' });
    });
  });

  it('says that nothing came back', async () => {
    answer = () => Promise.reject(new Error('gone'));
    const view = await given();
    await view.get('form').trigger('submit');
    await flushPromises();
    expect(view.text()).toContain('n’est pas arrivée');
  });
});
