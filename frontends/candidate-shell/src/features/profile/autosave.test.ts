import type { Failure } from '@parvis/kit';
import { flushPromises } from '@vue/test-utils';
import { effectScope, nextTick, shallowRef } from 'vue';

import type { ProfilePartsFragment } from '@/gql/graphql';

import { useAutosave, type SaveAnswer } from './autosave';

type Names = Record<'firstName' | 'birthDate', string>;

const savedAs = (version: number, kept: Names): SaveAnswer => ({
  __typename: 'SavedSection', savedAt: '2026-03-02T09:42:00Z', section: { version }, candidate: kept as unknown as ProfilePartsFragment,
});
/** What was sent is what is stored. */
const saved = (version: number) => (kept: Names): SaveAnswer => savedAs(version, kept);
const refusedBirthDate: SaveAnswer = { __typename: 'InvalidInput', message: 'no', problems: [{ field: 'birthDate', message: 'In the future' }] };

type Given = SaveAnswer | ((kept: Names) => SaveAnswer) | Failure;

function given(answers: Given[], initial: Names = { firstName: '', birthDate: '' }) {
  const sent: { changes: Partial<Record<string, string>>; version: number }[] = [];
  const failure = shallowRef<Failure>();
  let kept = initial;
  const scope = effectScope();
  const autosave = scope.run(() => useAutosave({
    candidate: initial as unknown as ProfilePartsFragment,
    formOf: (candidate) => ({ ...(candidate as unknown as Names) }),
    section: { version: 4, savedAt: null },
    failure,
    send: async (changes, version) => {
      sent.push({ changes, version });
      const answer = answers.shift();
      failure.value = answer && 'kind' in answer ? answer : undefined;
      if (typeof answer !== 'function') return answer && 'kind' in answer ? undefined : answer;
      kept = { ...kept, ...(changes as Partial<Names>) } as Names;
      return answer(kept);
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
    expect([autosave.state.value, autosave.savedAt.value, autosave.unsafe.value]).toEqual(['resting', '2026-03-02T09:42:00Z', false]);
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
    expect(autosave.state.value).toBe('resting');
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
    expect(autosave.state.value).toBe('resting');
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

  it('shows what a save has emptied besides, and not what somebody has typed since', async () => {
    const { autosave } = given([savedAs(5, { firstName: '', birthDate: '' })], { firstName: 'Ada', birthDate: '2000-12-12' });
    autosave.form.birthDate = '';
    await autosave.flush();
    expect(autosave.form).toEqual({ firstName: '', birthDate: '' });
    expect(autosave.unsafe.value).toBe(false);
  });

  it('keeps and sends what is typed while a save empties it', async () => {
    const { autosave, sent } = given([savedAs(5, { firstName: '', birthDate: '' }), saved(6)], { firstName: 'Ada', birthDate: '2000-12-12' });
    autosave.form.birthDate = '';
    const saving = autosave.flush();
    autosave.form.firstName = 'Ada L.';
    await saving;
    expect(autosave.form.firstName).toBe('Ada L.');
    expect(sent.at(-1)).toEqual({ changes: { firstName: 'Ada L.' }, version: 5 });
  });

  it('leaves what is typed as it is when the API only tidies it', async () => {
    const { autosave, sent } = given([savedAs(5, { firstName: 'Ada', birthDate: '' })]);
    autosave.form.firstName = 'Ada ';
    await pass(10_000);
    expect([autosave.form.firstName, sent.length]).toEqual(['Ada ', 1]);
  });

  it('holds a refusal against what was sent, not against what was typed meanwhile', async () => {
    const { autosave, sent } = given([refusedBirthDate, saved(5)]);
    autosave.form.birthDate = '2090-01-01';
    const saving = autosave.flush();
    autosave.form.birthDate = '2000-12-12';
    await saving;
    expect(autosave.errorOf('birthDate')).toBeUndefined();
    expect(sent.at(-1)).toEqual({ changes: { birthDate: '2000-12-12' }, version: 4 });
    expect(autosave.unsafe.value).toBe(false);
  });

  it('is not safe to leave with a refused value on the screen', async () => {
    const { autosave } = given([refusedBirthDate]);
    autosave.form.birthDate = '2090-01-01';
    await pass(2_000);
    expect([autosave.state.value, autosave.unsafe.value]).toEqual(['resting', true]);
    autosave.form.birthDate = '';
    await pass(0);
    expect(autosave.unsafe.value).toBe(false);
  });

  it.each<[string, Given[], number]>([
    ['while it waits', [], 300],
    ['after a save that got no answer', [undefined], 1_000],
  ])('owes nothing once the text is taken back: %s', async (_when, answers, after) => {
    const { autosave } = given(answers);
    autosave.form.firstName = 'Ada';
    await pass(after);
    expect(autosave.unsafe.value).toBe(true);
    autosave.form.firstName = '';
    await pass(0);
    expect([autosave.state.value, autosave.failure.value, autosave.unsafe.value]).toEqual(['resting', undefined, false]);
  });

  it('goes on saying why nothing answers while it tries again, less and less often', async () => {
    const down: Failure = { kind: 'server', requestId: 'req_1' };
    const { autosave, sent } = given([down, down, down, saved(5)]);
    const said: unknown[] = [];
    autosave.form.firstName = 'Ada';
    await pass(1_000);
    for (const wait of [5_000, 10_000]) {
      await pass(wait - 1_000);
      said.push(autosave.failure.value);
      await pass(1_000);
    }
    expect(said).toEqual([down, down]);
    expect(sent).toHaveLength(3);
    await pass(20_000);
    expect([sent.length, autosave.failure.value, autosave.state.value]).toEqual([4, undefined, 'resting']);
  });

  it('does not try again what another page only could send', async () => {
    const { autosave, sent } = given([{ kind: 'outdated' }]);
    autosave.form.firstName = 'Ada';
    await pass(120_000);
    expect([sent.length, autosave.failure.value, autosave.unsafe.value]).toEqual([1, { kind: 'outdated' }, true]);
  });

  it('sends nothing more once its page has gone', async () => {
    const { autosave, sent, stop } = given([undefined, saved(5)]);
    autosave.form.firstName = 'Ada';
    await pass(1_000);
    stop();
    await pass(120_000);
    expect(sent).toHaveLength(1);
  });
});
