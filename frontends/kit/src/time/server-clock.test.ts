import { flushPromises } from '@vue/test-utils';
import { defineComponent, h } from 'vue';

import { mountScreen } from '../../testing/mount';
import { useCountdown } from './server-clock';

const yesterday = new Date(Date.now() - 86_400_000).toISOString();
const screen = defineComponent(() => {
  const { isOver } = useCountdown(yesterday);
  return () => h('p', isOver.value ? 'over' : 'open');
});

afterEach(() => void jest.useRealTimers());

describe('a deadline', () => {
  it.each([[0, 'open'], [86_400, 'over']])('counts by a clock that is ahead of the server’s by %s seconds', async (ahead, said) => {
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
    const counting = defineComponent(() => {
      const { isOver } = useCountdown(inAnHour, () => ahead);
      return () => h('p', isOver.value ? 'over' : 'open');
    });
    const { view } = await mountScreen(counting, { answers: { ServerClock: { now: new Date().toISOString() } } });
    await flushPromises();
    expect(view.text()).toBe(said);
    view.unmount();
  });

  it('is not over by the clock of the machine alone; the server is asked until it answers', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] });
    const answers: unknown[] = [{ failure: { kind: 'offline' } }, { now: new Date().toISOString() }];
    const { view, sent } = await mountScreen(screen, { answers: { ServerClock: () => answers.shift() } });
    expect(view.text()).toBe('open');
    jest.advanceTimersByTime(5_000);
    await flushPromises();
    expect(sent).toHaveLength(1);
    jest.advanceTimersByTime(6_000);
    await flushPromises();
    expect([view.text(), sent.length]).toEqual(['over', 2]);
    jest.advanceTimersByTime(60_000);
    expect(sent).toHaveLength(2);
    view.unmount();
  });
});
