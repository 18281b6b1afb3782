import { mountScreen } from '@parvis/kit/testing';
import { flushPromises } from '@vue/test-utils';
import { defineComponent, h } from 'vue';
import { useRouter, type Router } from 'vue-router';

import en from '@/messages/en.json';
import fr from '@/messages/fr.json';

import ValidatePage from './ValidatePage.vue';

const messages = { fr, en };
const answers = { ValidateAccount: { validateAccount: { __typename: 'Done' } } };

describe('the page of a validation link', () => {
  it('changes nothing until the person presses the button', async () => {
    const { view, sent } = await mountScreen(ValidatePage, { messages, answers, path: '/validate#TOKEN' });
    expect(sent).toEqual([]);
    await view.get('button').trigger('click');
    await flushPromises();
    expect(sent).toEqual([{ operation: 'ValidateAccount', variables: { input: { token: 'TOKEN' } } }]);
    expect(view.text()).toContain('Votre compte est validé.');
    expect(document.activeElement).toBe(view.get('h1').element);
  });

  it('takes a second link that is pasted into it', async () => {
    const refused = { validateAccount: { __typename: 'Refused', code: 'LINK_EXPIRED', message: 'Ce lien a expiré.' } };
    let router: Router | undefined;
    const page = defineComponent(() => {
      router = useRouter();
      return () => h(ValidatePage);
    });
    const { view, sent } = await mountScreen(page, { messages, answers: { ValidateAccount: refused }, path: '/validate#OLD' });
    await view.get('button').trigger('click');
    await flushPromises();
    expect(view.text()).toContain('Ce lien a expiré.');
    await router?.push('/validate#NEW');
    await flushPromises();
    expect(view.text()).not.toContain('Ce lien a expiré.');
    await view.get('button').trigger('click');
    expect(sent.map(({ variables }) => variables)).toEqual([{ input: { token: 'OLD' } }, { input: { token: 'NEW' } }]);
  });

  it('explains a link without its token', async () => {
    const { view } = await mountScreen(ValidatePage, { messages, answers, path: '/validate' });
    expect(view.text()).toContain('Ce lien est incomplet.');
  });
});
