import { useLeaveGuard } from '@parvis/kit';
import { mountScreen, type Answers } from '@parvis/kit/testing';
import { flushPromises } from '@vue/test-utils';
import { defineComponent, h } from 'vue';
import { RouterView } from 'vue-router';

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

  describe('from a page that holds something unsaved', () => {
    const question = () => ({ title: 'Quitter ?', text: 'Perdu.', act: 'Oui' });
    const saved: string[] = [];
    const holding = defineComponent(() => {
      const { leave } = useSignOut();
      useLeaveGuard(true, question, async () => void saved.push('tried'));
      return () => h('button', { class: 'leave', onClick: leave });
    });
    const ask = async () => {
      const mounted = await mountScreen(RouterView, { answers: { SignOut: cleared }, path: '/space', routes: [{ path: '/space', component: holding }] });
      await mounted.view.get('.leave').trigger('click');
      await flushPromises();
      const answer = async (index: number) => {
        await mounted.view.findAll('.p-dialog-actions button')[index]?.trigger('click');
        await flushPromises();
      };
      return { ...mounted, answer };
    };

    it('saves what it can and asks, while the session can still save', async () => {
      const { sent, answer, path } = await ask();
      expect([saved, sent]).toEqual([['tried'], []]);
      await answer(0);
      expect([sent, path()]).toEqual([[], '/space']);
    });

    it('asks once', async () => {
      const { sent, answer, path } = await ask();
      await answer(1);
      expect([sent.map(({ operation }) => operation), path()]).toEqual([['SignOut'], '/']);
    });
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
