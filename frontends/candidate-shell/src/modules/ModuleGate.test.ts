import { defineModule } from '@parvis/kit';
import { mountScreen } from '@parvis/kit/testing';
import { flushPromises } from '@vue/test-utils';
import { defineComponent, h, provide } from 'vue';
import { RouterView, useRouter } from 'vue-router';

import en from '@/messages/en.json';
import fr from '@/messages/fr.json';

import { HostKey } from './host';
import ModuleGate from './ModuleGate.vue';

const entry = { id: 'application', basePath: '/applications', label: { fr: 'Mes candidatures', en: 'My applications' }, entry: '/x.js', preload: [] };
const applications = defineModule({
  id: 'application',
  navigation: [],
  messages: { fr: {}, en: {} },
  routes: [{ path: '/applications', component: defineComponent(() => () => h('h1', 'Mes candidatures')) }],
});

async function given(path: string, fetchModule = jest.fn()) {
  globalThis.fetch = jest.fn(async () => ({ ok: true, json: async () => [entry] })) as unknown as typeof fetch;
  const screen = defineComponent({
    setup() {
      provide(HostKey, { router: useRouter(), addMessages: () => undefined, fetchModule });
      return () => h(RouterView);
    },
  });
  const { view } = await mountScreen(screen, { messages: { fr, en }, path, routes: [{ path: '/:rest(.*)*', component: ModuleGate }] });
  const settle = async () => {
    for (let turn = 0; turn < 5; turn += 1) await flushPromises();
  };
  await settle();
  return { view, settle };
}

describe('the gate of modules', () => {
  it('says that a module is down, and tries again until it comes', async () => {
    const fetchModule = jest.fn().mockRejectedValueOnce(new Error('503')).mockRejectedValueOnce(new Error('503')).mockResolvedValue(applications);
    const { view, settle } = await given('/applications', fetchModule);
    expect(view.text()).toContain('Cette partie du site ne répond pas');
    await view.get('button').trigger('click');
    await settle();
    expect(view.text()).toContain('Cette partie du site ne répond pas');
    await view.get('button').trigger('click');
    await settle();
    expect(view.get('h1').text()).toBe('Mes candidatures');
    expect(fetchModule.mock.calls.map(([, attempt]) => attempt)).toEqual([0, 1, 2]);
  });

  it('says that an address leads nowhere', async () => {
    const { view } = await given('/nowhere');
    expect(view.text()).toContain('Page introuvable');
  });
});
