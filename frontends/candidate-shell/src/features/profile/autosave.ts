import type { Problem } from '@parvis/kit';
import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef, type Reactive, type Ref, type ShallowRef } from 'vue';

import { createDraft, type Changes, type FormValues } from './draft';

/** What the API answers to a save; undefined when no answer came. */
export type SaveAnswer =
  | { readonly __typename?: 'SavedSection'; readonly savedAt: string; readonly section: { readonly version: number } }
  | { readonly __typename?: 'InvalidInput'; readonly message: string; readonly problems: readonly Problem[] }
  | { readonly __typename?: 'Conflict'; readonly message: string; readonly currentVersion: number; readonly changedAt?: string | null | undefined }
  | undefined;

export type SaveState = 'resting' | 'waiting' | 'saving' | 'saved' | 'failed' | 'conflict';

export interface Conflict {
  readonly message: string;
  readonly currentVersion: number;
}

export interface Autosave<Form extends FormValues> {
  readonly form: Reactive<Form>;
  readonly state: Ref<SaveState>;
  readonly savedAt: Ref<string | undefined>;
  readonly conflict: ShallowRef<Conflict | undefined>;
  /** Something typed is not yet safe on the server. */
  readonly unsafe: ComputedRef<boolean>;
  readonly errorOf: (field: keyof Form & string) => string | undefined;
  /** Saves now: the person leaves a field, or the page. */
  readonly flush: () => Promise<void>;
  /** After a conflict: what was typed here goes over what is stored. */
  readonly insist: () => Promise<void>;
}

export interface AutosaveOptions<Form extends FormValues> {
  readonly initial: Form;
  readonly version: number;
  readonly savedAt?: string | null | undefined;
  readonly send: (changes: Changes<Form>, version: number) => Promise<SaveAnswer>;
}

interface Progress {
  readonly state: Ref<SaveState>;
  readonly savedAt: Ref<string | undefined>;
  readonly conflict: ShallowRef<Conflict | undefined>;
  readonly version: Ref<number>;
}

const pauseMs = 900;
const retryMs = 5_000;

/**
 * Saves what is typed, only what has changed, one request at a time. A value that the API refuses stays on screen with
 * its reason and no longer holds back the others; without an answer everything stays in memory and is sent again.
 */
export function useAutosave<Form extends FormValues>({ initial, version, savedAt, send }: AutosaveOptions<Form>): Autosave<Form> {
  const draft = createDraft(initial);
  const progress: Progress = { state: ref('resting'), savedAt: ref(savedAt ?? undefined), conflict: shallowRef(), version: ref(version) };
  const { state, conflict } = progress;
  const settle = settling(draft, progress);
  const timer = useTimer();
  let underWay: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (draft.isChanged()) {
      const sent = draft.changes();
      state.value = 'saving';
      if (!settle(sent, await send(sent, progress.version.value))) break;
    }
    if (state.value === 'failed') timer.set(() => void flush(), retryMs);
  }

  function flush(): Promise<void> {
    timer.clear();
    if (conflict.value) return Promise.resolve();
    underWay ??= run().finally(() => (underWay = undefined));
    return underWay;
  }

  function insist(): Promise<void> {
    if (conflict.value) progress.version.value = conflict.value.currentVersion;
    conflict.value = undefined;
    return flush();
  }

  watch(draft.form, () => {
    if (conflict.value || !draft.isChanged()) return;
    if (state.value !== 'saving') state.value = 'waiting';
    timer.set(() => void flush(), pauseMs);
  });

  const unsafe = computed(() => state.value !== 'resting' && state.value !== 'saved');
  return { form: draft.form, state, savedAt: progress.savedAt, conflict, unsafe, errorOf: draft.errorOf, flush, insist };
}

/** Takes an answer in; true while there may be something else to send. */
function settling<Form extends FormValues>(draft: ReturnType<typeof createDraft<Form>>, { state, savedAt, conflict, version }: Progress) {
  return (sent: Changes<Form>, answer: SaveAnswer): boolean => {
    if (answer === undefined) {
      state.value = 'failed';
      return false;
    }
    if ('problems' in answer) {
      state.value = 'resting';
      return draft.refused(answer.problems);
    }
    if ('currentVersion' in answer) {
      conflict.value = answer;
      state.value = 'conflict';
      return false;
    }
    draft.stored(sent);
    version.value = answer.section.version;
    savedAt.value = answer.savedAt;
    state.value = 'saved';
    return true;
  };
}

function useTimer() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = (): void => clearTimeout(timer);
  onScopeDispose(clear);
  return {
    clear,
    set: (work: () => void, delay: number): void => {
      clear();
      timer = setTimeout(work, delay);
    },
  };
}
