import { useSession } from '@parvis/kit';
import { mountScreen } from '@parvis/kit/testing';
import { flushPromises } from '@vue/test-utils';
import { defineComponent, h, provide } from 'vue';

import { LanguageKey } from '@/locale/use-language';
import en from '@/messages/en.json';
import fr from '@/messages/fr.json';

import AppRoot from './AppRoot.vue';

const page = defineComponent(() => {
  provide(LanguageKey, () => Promise.resolve());
  return () => h(AppRoot);
});
const own = defineComponent(() => () => h('p', { class: 'own' }, 'Mon adresse'));
const viewer = { locale: 'FR', account: { id: 'acc_1', firstName: 'Camille', lastName: 'Lefèvre' }, candidate: null, assignments: [] };
const Institution = { institution: { id: 'ins_1', name: { fr: 'UP', en: 'UP' }, timeZone: 'Europe/Paris', maintenance: null, announcement: null, campaign: null } };
const options = { messages: { fr, en }, path: '/own', routes: [{ path: '/own', component: own, meta: { signedIn: true } }] };

describe('the frame of every page', () => {
  it('says that nobody knows who is there, and reads it again when told to', async () => {
    const answers: unknown[] = [{ failure: { kind: 'offline' } }, { viewer }];
    const { view } = await mountScreen(page, { ...options, answers: { Institution, Session: () => answers.shift() } });
    expect(view.find('.own').exists()).toBe(false);
    await view.get('main [role=alert] button').trigger('click');
    await flushPromises();
    expect(view.get('.own').text()).toBe('Mon adresse');
    expect(view.find('main [role=alert]').exists()).toBe(false);
  });

  it('shows nothing of one account to another', async () => {
    const { view } = await mountScreen(page, { ...options, answers: { Institution }, viewer });
    expect(view.find('.own').exists()).toBe(true);
    const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    // jsdom goes nowhere, and says so.
    useSession().replaced = true;
    await flushPromises();
    expect(view.find('.own').exists()).toBe(false);
    complaints.mockRestore();
  });
});
