import { computed, onScopeDispose, reactive, ref, shallowRef, watch, type ComputedRef, type Reactive, type Ref, type ShallowRef } from 'vue';

import type { Problem } from '@parvis/kit';

/** Every control of a section gives text; what text means (a number, a list) is for `send` to say. */
export type FormValues = Record<string, string>;

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

/** Only the controls whose text has changed. */
export type Changes<Form extends FormValues> = { [Key in keyof Form]?: string | undefined };

export interface AutosaveOptions<Form extends FormValues> {
  readonly initial: Form;
  readonly version: number;
  readonly savedAt?: string | null | undefined;
  readonly send: (changes: Changes<Form>, version: number) => Promise<SaveAnswer>;
}

const pauseMs = 900;
const retryMs = 5_000;

/**
 * Saves what is typed, only what has changed, one request at a time. A value that the API refuses stays on screen with
 * its reason and no longer holds back the others; without an answer everything stays in memory and is sent again.
 */
export function useAutosave<Form extends FormValues>({ initial, version: first, savedAt: before, send }: AutosaveOptions<Form>): Autosave<Form> {
  const form = reactive({ ...initial });
  const stored: FormValues = { ...initial };
  const refused = reactive(new Map<string, { readonly value: string; readonly message: string }>());
  const state = ref<SaveState>('resting');
  const savedAt = ref<string | undefined>(before ?? undefined);
  const conflict = shallowRef<Conflict>();
  let version = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | undefined;

  const current = (): FormValues => ({ ...form });
  const changedKeys = (): string[] =>
    Object.entries(current()).filter(([key, value]) => value !== stored[key] && refused.get(key)?.value !== value).map(([key]) => key);

  function changes(): Changes<Form> {
    const patch: Changes<Form> = {};
    const keys = new Set(changedKeys());
    const now = current();
    for (const key in initial) if (keys.has(key)) patch[key] = now[key];
    return patch;
  }

  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  }

  /** True while there is something else to send: a refusal that names none of our fields would be sent for ever. */
  function keepRefusals(problems: readonly Problem[]): boolean {
    const values = current();
    const ours = problems.filter(({ field }) => field in initial && refused.get(field)?.value !== values[field]);
    for (const { field, message } of ours) refused.set(field, { value: values[field] ?? '', message });
    state.value = 'resting';
    return ours.length > 0;
  }

  function keep(sent: Changes<Form>, answer: SaveAnswer): boolean {
    if (answer === undefined) {
      state.value = 'failed';
      schedule(retryMs);
      return false;
    }
    if ('problems' in answer) return keepRefusals(answer.problems);
    if ('currentVersion' in answer) {
      conflict.value = answer;
      state.value = 'conflict';
      return false;
    }
    Object.assign(stored, sent);
    for (const key of Object.keys(sent)) refused.delete(key);
    version = answer.section.version;
    savedAt.value = answer.savedAt;
    state.value = 'saved';
    return true;
  }

  async function run(): Promise<void> {
    while (changedKeys().length > 0) {
      const sent = changes();
      state.value = 'saving';
      if (!keep(sent, await send(sent, version))) return;
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    if (conflict.value) return Promise.resolve();
    underWay ??= run().finally(() => {
      underWay = undefined;
    });
    return underWay;
  }

  function insist(): Promise<void> {
    if (conflict.value) version = conflict.value.currentVersion;
    conflict.value = undefined;
    return flush();
  }

  watch(form, () => {
    if (conflict.value || changedKeys().length === 0) return;
    if (state.value !== 'saving') state.value = 'waiting';
    schedule(pauseMs);
  });
  onScopeDispose(() => clearTimeout(timer));

  return {
    form,
    state,
    savedAt,
    conflict,
    unsafe: computed(() => state.value !== 'resting' && state.value !== 'saved'),
    errorOf: (field) => {
      const problem = refused.get(field);
      return problem && problem.value === current()[field] ? problem.message : undefined;
    },
    flush,
    insist,
  };
}
