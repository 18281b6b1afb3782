import { mountScreen, type Answers } from '@parvis/kit/testing';
import { flushPromises } from '@vue/test-utils';
import { defineComponent, h } from 'vue';

import { keepLanguage } from '@/locale/language';

import { useSignOut } from './sign-out';

const screen = defineComponent(() => {
  const { leave, failure } = useSignOut();
  return () => h('button', { onClick: leave }, failure.value?.kind ?? 'leave');
});

async function given(answers: Answers) {
  const mounted = await mountScreen(screen, { answers, path: '/space' });
  const leave = async () => {
    await mounted.view.get('button').trigger('click');
    await flushPromises();
  };
  return { ...mounted, leave };
}

/** As a browser does that is told `Clear-Site-Data: "storage"`. */
const cleared = () => {
  localStorage.clear();
  return { signOut: { ok: true } };
};

describe('signing out', () => {
  afterEach(() => localStorage.clear());

  it.each(['fr', 'en'] as const)('keeps the language chosen on this machine: %s', async (language) => {
    keepLanguage(language);
    const { leave, path } = await given({ SignOut: cleared });
    await leave();
    expect(path()).toBe('/');
    expect(Object.entries(localStorage)).toEqual([['parvis.language', language]]);
  });

  it('leaves nothing behind of somebody who chose none', async () => {
    const { leave } = await given({ SignOut: cleared });
    await leave();
    expect(localStorage).toHaveLength(0);
  });

  it('stays and says so when it did not happen', async () => {
    keepLanguage('en');
    const { leave, path, view } = await given({ SignOut: { failure: { kind: 'offline' } } });
    await leave();
    expect(path()).toBe('/space');
    expect(view.text()).toContain('offline');
    expect(localStorage.getItem('parvis.language')).toBe('en');
  });
});
