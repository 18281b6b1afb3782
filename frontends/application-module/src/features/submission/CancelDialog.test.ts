import { mountScreen } from '@parvis/kit/testing';
import { enableAutoUnmount, flushPromises } from '@vue/test-utils';
import { defineComponent, h, ref } from 'vue';
import { RouterLink, RouterView } from 'vue-router';

import module from '../../module';
import { useFileMessages } from '../application-file/use-file-messages';
import CancelDialog from './CancelDialog.vue';

enableAutoUnmount(afterEach);

const application = { id: 'app_1', version: 3, allowedActs: ['CANCEL'], programme: { title: { fr: 'Master JANUS', en: 'JANUS master' } } };

describe('the reason of a cancellation that is being written', () => {
  async function writing() {
    const open = ref(true);
    const Page = defineComponent(() => {
      useFileMessages();
      return () => h(CancelDialog as never, { application, open: open.value, 'onUpdate:open': (shown: boolean) => (open.value = shown) });
    });
    const screen = await mountScreen(() => [h(RouterLink, { to: '/applications' }, () => 'Mes candidatures'), h(RouterView)], {
      routes: [{ path: '/applications/app_1', component: Page }], path: '/applications/app_1', messages: module.messages,
    });
    const { view } = screen;
    await view.get('textarea').setValue('Un autre projet');
    const press = async (label: string) => {
      await view.findAll('button').find((one) => one.text() === label)!.trigger('click');
      await flushPromises();
    };
    const leave = async () => {
      await view.get('a').trigger('click');
      await flushPromises();
    };
    return { ...screen, open, press, leave };
  }

  it('is there again when its window was closed', async () => {
    const { view, open, press } = await writing();
    await press('Garder ma candidature');
    expect(view.find('textarea').exists()).toBe(false);
    open.value = true;
    await flushPromises();
    expect(view.get('textarea').element.value).toBe('Un autre projet');
  });

  it('is asked about before the page is left in the middle of it, not once its window was closed', async () => {
    const { view, path, press, leave } = await writing();
    await leave();
    expect([path(), view.text().includes('Ce que vous avez écrit n’est pas envoyé')]).toEqual(['/applications/app_1', true]);
    await press('Rester sur la page');
    await press('Garder ma candidature');
    await leave();
    expect(path()).toBe('/applications');
  });
});
