import { PageTitleKey, PPage } from '@parvis/kit';
import { mountScreen } from '@parvis/kit/testing';
import { flushPromises } from '@vue/test-utils';
import { defineComponent, h, provide, ref } from 'vue';
import { RouterView, useRouter, type Router } from 'vue-router';

import { usePageFocus } from './page-focus';

const pageOf = (title: string) => defineComponent(() => () => h(PPage, { title }));
const gate = defineComponent(() => () => h('p', '…'));
let router: Router;

const around = defineComponent(() => {
  router = useRouter();
  const { announced } = usePageFocus();
  return () => [h('main', { tabindex: -1 }, h(RouterView)), h('p', { class: 'announced' }, announced.value)];
});
const shell = defineComponent(() => {
  provide(PageTitleKey, ref(''));
  return () => h(around);
});

describe('going to another page', () => {
  it('is announced with the title of that page, also when its module has to be fetched first', async () => {
    const routes = [{ path: '/', component: pageOf('Accueil') }, { path: '/applications', component: gate, name: 'gate' }];
    const { view } = await mountScreen(shell, { routes });
    const announced = () => view.get('.announced').text();
    expect(announced()).toBe('');
    await router.push('/applications');
    await flushPromises();
    expect([announced(), document.activeElement?.tagName]).toEqual(['', 'MAIN']);
    // The module has come, with a page of its own for the same address.
    router.removeRoute('gate');
    router.addRoute({ path: '/applications', component: pageOf('Mes candidatures') });
    await router.replace({ path: '/applications', force: true });
    await flushPromises();
    expect([announced(), document.activeElement?.textContent]).toEqual(['Mes candidatures', 'Mes candidatures']);
  });
});
