import { mountScreen } from '@parvis/kit/testing';
import { flushPromises } from '@vue/test-utils';

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
  });

  it('explains a link without its token', async () => {
    const { view } = await mountScreen(ValidatePage, { messages, answers, path: '/validate' });
    expect(view.text()).toContain('Ce lien est incomplet.');
  });
});
