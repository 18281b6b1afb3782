import { useQuery } from '@parvis/kit';
import { mountScreen } from '@parvis/kit/testing';
import { flushPromises } from '@vue/test-utils';
import { defineComponent, h, provide } from 'vue';

import { HelpDocument } from '@/gql/graphql';

import { LanguageKey, useLanguageSwitch } from './use-language';

const button = defineComponent(() => {
  const change = useLanguageSwitch();
  useQuery(HelpDocument, {});
  return () => h('button', { onClick: () => change('en') });
});

afterEach(() => localStorage.clear());

describe('changing the language', () => {
  it('asks again for what the API wrote in the other one', async () => {
    const shown: string[] = [];
    const page = defineComponent(() => {
      provide(LanguageKey, (language) => Promise.resolve(void shown.push(language)));
      return () => h(button);
    });
    const { view, sent } = await mountScreen(page, { answers: { Help: {} } });
    await view.get('button').trigger('click');
    await flushPromises();
    expect(shown).toEqual(['en']);
    expect(sent.map(({ operation }) => operation)).toEqual(['Help', 'Help']);
  });
});
