import { flushPromises } from '@vue/test-utils';
import { effectScope, nextTick } from 'vue';

import { useAutosave, type SaveAnswer } from './autosave';

const saved = (version: number): SaveAnswer => ({ __typename: 'SavedSection', savedAt: '2026-03-02T09:42:00Z', section: { version } });
const refusedBirthDate: SaveAnswer = { __typename: 'InvalidInput', message: 'no', problems: [{ field: 'birthDate', message: 'In the future' }] };

function given(answers: SaveAnswer[]) {
  const sent: { changes: Partial<Record<string, string>>; version: number }[] = [];
  const scope = effectScope();
  const autosave = scope.run(() => useAutosave({
    initial: { firstName: '', birthDate: '' },
    version: 4,
    send: (changes, version) => {
      sent.push({ changes, version });
      return Promise.resolve(answers.shift());
    },
  }))!;
  return { autosave, sent, stop: () => scope.stop() };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

async function pass(milliseconds: number): Promise<void> {
  await nextTick();
  await jest.advanceTimersByTimeAsync(milliseconds);
}

describe('autosave', () => {
  it('sends what has changed, once, when typing pauses', async () => {
    const { autosave, sent } = given([saved(5)]);
    autosave.form.firstName = 'A';
    await pass(300);
    autosave.form.firstName = 'Ada';
    await pass(2_000);
    expect(sent).toEqual([{ changes: { firstName: 'Ada' }, version: 4 }]);
    expect([autosave.state.value, autosave.savedAt.value, autosave.unsafe.value]).toEqual(['saved', '2026-03-02T09:42:00Z', false]);
  });

  it('keeps a refused value on screen with its reason and saves the others', async () => {
    const { autosave, sent } = given([refusedBirthDate, saved(5)]);
    autosave.form.firstName = 'Ada';
    autosave.form.birthDate = '2090-01-01';
    await pass(2_000);
    expect(sent.map(({ changes }) => changes)).toEqual([{ firstName: 'Ada', birthDate: '2090-01-01' }, { firstName: 'Ada' }]);
    expect(autosave.form.birthDate).toBe('2090-01-01');
    expect(autosave.errorOf('birthDate')).toBe('In the future');
  });

  it('tries a refused field again once it has changed', async () => {
    const { autosave, sent } = given([refusedBirthDate, saved(5)]);
    autosave.form.birthDate = '2090-01-01';
    await pass(2_000);
    autosave.form.birthDate = '2000-12-12';
    expect(autosave.errorOf('birthDate')).toBeUndefined();
    await pass(2_000);
    expect(sent.at(-1)).toEqual({ changes: { birthDate: '2000-12-12' }, version: 4 });
  });

  it('keeps everything in memory without an answer, says so, and sends it again', async () => {
    const { autosave, sent } = given([undefined, saved(5)]);
    autosave.form.firstName = 'Ada';
    await pass(1_000);
    expect([autosave.state.value, autosave.unsafe.value]).toEqual(['failed', true]);
    await pass(6_000);
    expect(sent).toHaveLength(2);
    expect(autosave.state.value).toBe('saved');
  });

  it('never overwrites in silence: a conflict stops saving until the person decides', async () => {
    const { autosave, sent } = given([{ __typename: 'Conflict', message: 'Changed elsewhere', currentVersion: 9 }, saved(10)]);
    autosave.form.firstName = 'Ada';
    await pass(1_000);
    autosave.form.firstName = 'Ada Lovelace';
    await pass(10_000);
    expect(sent).toHaveLength(1);
    expect(autosave.conflict.value).toMatchObject({ message: 'Changed elsewhere' });
    await autosave.insist();
    expect(sent.at(-1)).toEqual({ changes: { firstName: 'Ada Lovelace' }, version: 9 });
    expect(autosave.state.value).toBe('saved');
  });

  it('sends what was typed during a save in one more save, never two at a time', async () => {
    const { autosave, sent } = given([saved(5), saved(6)]);
    autosave.form.firstName = 'Ada';
    const first = autosave.flush();
    autosave.form.birthDate = '2000-12-12';
    void autosave.flush();
    await first;
    await flushPromises();
    expect(sent).toEqual([{ changes: { firstName: 'Ada' }, version: 4 }, { changes: { birthDate: '2000-12-12' }, version: 5 }]);
  });
});
