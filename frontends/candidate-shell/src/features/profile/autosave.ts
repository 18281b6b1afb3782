import type { Failure, Problem } from '@parvis/kit';
import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef, type Reactive, type Ref, type ShallowRef } from 'vue';

import type { ProfilePartsFragment } from '@/gql/graphql';

import { createDraft, type Changes, type Draft, type FormValues, type Parcel } from './draft';

/** What the API answers to a save; undefined when no answer came. */
export type SaveAnswer =
  | { readonly __typename?: 'SavedSection'; readonly savedAt: string; readonly section: { readonly version: number }; readonly candidate: ProfilePartsFragment }
  | { readonly __typename?: 'InvalidInput'; readonly message: string; readonly problems: readonly Problem[] }
  | { readonly __typename?: 'Conflict'; readonly message: string; readonly currentVersion: number; readonly changedAt?: string | null | undefined }
  | undefined;

export type SaveState = 'resting' | 'waiting' | 'saving' | 'failed' | 'conflict';

export interface Conflict {
  readonly message: string;
  readonly currentVersion: number;
}

export interface Autosave<Form extends FormValues> {
  readonly form: Reactive<Form>;
  readonly state: Ref<SaveState>;
  readonly savedAt: Ref<string | undefined>;
  /** Why the last save got no answer; until one does. */
  readonly failure: ShallowRef<Failure | undefined>;
  readonly conflict: ShallowRef<Conflict | undefined>;
  /** Something typed is not yet safe on the server, or was refused by it. */
  readonly unsafe: ComputedRef<boolean>;
  readonly errorOf: (field: keyof Form & string) => string | undefined;
  /** Saves now: the person leaves a field, or the page. */
  readonly flush: () => Promise<void>;
  /** After a conflict: what was typed here goes over what is stored. */
  readonly insist: () => Promise<void>;
}

export interface AutosaveOptions<Form extends FormValues> {
  readonly candidate: ProfilePartsFragment;
  /** What the controls show of a candidate. */
  readonly formOf: (candidate: ProfilePartsFragment) => Form;
  readonly section: { readonly version: number; readonly savedAt: string | null };
  readonly send: (changes: Changes<Form>, version: number) => Promise<SaveAnswer>;
  /** Why `send` had no answer. */
  readonly failure: ShallowRef<Failure | undefined>;
}

interface Progress {
  readonly state: Ref<SaveState>;
  readonly savedAt: Ref<string | undefined>;
  readonly failure: ShallowRef<Failure | undefined>;
  readonly conflict: ShallowRef<Conflict | undefined>;
  readonly version: Ref<number>;
}

const pauseMs = 900;
const retryMs = 5_000;
const longestRetryMs = 60_000;

/** Only another page, or another person, could be answered differently. */
export const isLasting = ({ kind }: Failure): boolean => ['outdated', 'forbidden', 'not-found'].includes(kind);

/**
 * Saves what is typed, only what has changed, one request at a time. A value that the API refuses stays on screen with
 * its reason and no longer holds back the others; without an answer everything stays in memory and is sent again.
 */
export function useAutosave<Form extends FormValues>({ candidate, formOf, section, send, failure: notSent }: AutosaveOptions<Form>): Autosave<Form> {
  const draft = createDraft(formOf(candidate));
  const progress: Progress = { state: ref('resting'), savedAt: ref(section.savedAt ?? undefined), failure: shallowRef(), conflict: shallowRef(), version: ref(section.version) };
  const { state, failure, conflict } = progress;
  const settle = settling(draft, progress, formOf);
  const timer = useTimer();
  let underWay: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (draft.isChanged() && !timer.isOver()) {
      const sent = draft.parcel();
      state.value = 'saving';
      if (!settle(sent, await send(sent.changes, progress.version.value), notSent.value)) break;
    }
    timer.again(failure.value, () => void flush());
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
    if (conflict.value || state.value === 'saving') return;
    if (!draft.isChanged()) {
      // Taken back before it left: nothing is owed any more.
      timer.clear();
      failure.value = undefined;
      state.value = 'resting';
      return;
    }
    if (state.value === 'resting') state.value = 'waiting';
    timer.set(() => void flush(), pauseMs);
  });

  const unsafe = computed(() => state.value !== 'resting' || draft.isRefused());
  return { form: draft.form, state, savedAt: progress.savedAt, failure, conflict, unsafe, errorOf: draft.errorOf, flush, insist };
}

/** Takes an answer in; true while there may be something else to send. */
function settling<Form extends FormValues>(draft: Draft<Form>, progress: Progress, formOf: (candidate: ProfilePartsFragment) => Form) {
  const { state, savedAt, failure, conflict, version } = progress;
  return (sent: Parcel<Form>, answer: SaveAnswer, notSent: Failure = { kind: 'offline' }): boolean => {
    failure.value = answer === undefined ? notSent : undefined;
    if (answer === undefined) {
      state.value = 'failed';
      return false;
    }
    if ('problems' in answer) {
      const isOurs = draft.refused(answer.problems, sent);
      state.value = isOurs ? 'resting' : 'failed';
      // What is refused for something that is not on the screen can only be tried again.
      if (!isOurs) failure.value = { kind: 'server' };
      return isOurs;
    }
    if ('currentVersion' in answer) {
      conflict.value = answer;
      state.value = 'conflict';
      return false;
    }
    draft.stored(sent, formOf(answer.candidate));
    version.value = answer.section.version;
    savedAt.value = answer.savedAt;
    state.value = 'resting';
    return true;
  };
}

function useTimer() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  let tries = 0;
  const clear = (): void => clearTimeout(timer);
  const set = (work: () => void, delay: number): void => {
    clear();
    if (!over) timer = setTimeout(work, delay);
  };
  onScopeDispose(() => {
    over = true;
    clear();
  });
  return {
    clear,
    set,
    /** The page has gone: nothing more may leave in the name of whoever was there. */
    isOver: (): boolean => over,
    /** After a failure: later each time, and not at all when nothing would change. */
    again: (failure: Failure | undefined, work: () => void): void => {
      if (failure && !isLasting(failure)) set(work, Math.min(longestRetryMs, retryMs * 2 ** tries));
      tries = failure ? tries + 1 : 0;
    },
  };
}
