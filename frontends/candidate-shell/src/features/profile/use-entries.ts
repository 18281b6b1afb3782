import { useConfirm, useFormOutcome, type Answer, type Failure, type FormOutcome } from '@parvis/kit';
import { computed, reactive, ref, shallowRef, type ComputedRef, type Reactive, type Ref, type ShallowRef } from 'vue';
import { useI18n } from 'vue-i18n';

import type { Conflict, SaveAnswer } from './autosave';
import type { FormValues } from './draft';
import { useLeaveQuestion } from './leave-question';

export interface EntriesOptions<Form extends FormValues> {
  readonly version: () => number;
  readonly blank: () => Form;
  readonly formOf: (id: string) => Form;
  /** Undefined when no answer came. */
  readonly save: (form: Form, id: string | undefined, version: number) => Promise<SaveAnswer>;
  readonly remove: (id: string, version: number) => Promise<SaveAnswer>;
  readonly declare: (nothing: boolean, version: number) => Promise<SaveAnswer>;
  /** Why one of them had no answer. */
  readonly failures: readonly ShallowRef<Failure | undefined>[];
  /** Reads the stored list again; the form stays as it is. */
  readonly refresh: () => void;
}

export interface EntriesConflict extends Conflict {
  /** What was sent before had no answer: it may be what is stored now. */
  readonly isOurs: boolean;
}

export interface Entries<Form extends FormValues> {
  readonly form: Reactive<Form>;
  readonly editing: Ref<string | undefined>;
  readonly pending: Ref<boolean>;
  readonly failure: ShallowRef<Failure | undefined>;
  readonly conflict: ShallowRef<EntriesConflict | undefined>;
  readonly outcome: FormOutcome;
  readonly unsafe: ComputedRef<boolean>;
  readonly savedAt: Ref<string | undefined>;
  readonly open: (id?: string) => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly submit: () => Promise<void>;
  readonly drop: (id: string, title: string) => Promise<void>;
  readonly declare: (nothing: boolean) => Promise<void>;
  /** Asks once more for what had no answer. */
  readonly again: () => Promise<void>;
  /** After a conflict: what was asked goes over what is stored. */
  readonly insist: () => Promise<void>;
  /** After a conflict: the list as it is stored, beside what is being typed. */
  readonly look: () => void;
}

/** A list whose lines are made, changed and deleted one at a time, each by an act that says so. */
export function useEntries<Form extends FormValues>(options: EntriesOptions<Form>): Entries<Form> {
  const { t } = useI18n();
  const confirm = useConfirm();
  const question = useLeaveQuestion();
  const act = useAct(options);
  const { editing, unsafe, show, ...opened } = useOpenForm(options, act);
  const { form } = opened;

  const mayDrop = async (): Promise<boolean> => !unsafe.value || confirm(question(t('profile.entry.dropTyped')));

  async function open(id?: string): Promise<void> {
    if (await mayDrop()) show(id);
  }

  async function cancel(): Promise<void> {
    if (!(await mayDrop())) return;
    act.clear();
    editing.value = undefined;
  }

  async function submit(): Promise<void> {
    const id = editing.value === 'new' ? undefined : editing.value;
    await act.settle({
      work: (version) => options.save({ ...options.blank(), ...form }, id, version),
      done: () => (editing.value = undefined),
      version: opened.version(),
    });
  }

  async function drop(id: string, title: string): Promise<void> {
    const sure = await confirm({ title: t('profile.entry.removeTitle'), text: t('profile.entry.removeText', { title }), act: t('profile.entry.remove'), danger: true });
    const done = (): void => {
      if (editing.value === id) editing.value = undefined;
    };
    if (sure) await act.settle({ work: (version) => options.remove(id, version), done, version: options.version() });
  }

  const declare = (nothing: boolean): Promise<void> => act.settle({ work: (version) => options.declare(nothing, version), version: options.version() });

  function look(): void {
    act.clear();
    opened.forgetVersion();
    options.refresh();
  }

  const { pending, failure, conflict, outcome, savedAt, again, insist } = act;
  return { form, editing, pending, failure, conflict, outcome, unsafe, savedAt, open, cancel, submit, drop, declare, again, insist, look };
}

interface Act {
  readonly work: (version: number) => Promise<SaveAnswer>;
  readonly done?: () => unknown;
  readonly version: number;
}

/** One request at a time, and what came of it. */
function useAct<Form extends FormValues>({ failures, refresh }: EntriesOptions<Form>) {
  const outcome = useFormOutcome();
  const pending = ref(false);
  const failure = shallowRef<Failure>();
  const conflict = shallowRef<EntriesConflict>();
  const savedAt = ref<string>();
  let last: Act | undefined;

  function clear(): void {
    outcome.clear();
    failure.value = undefined;
    conflict.value = undefined;
    for (const reason of failures) reason.value = undefined;
  }

  /** Done, or else what happened is on the screen and what was typed still there. */
  async function settle(act: Act): Promise<void> {
    if (pending.value) return;
    const isRepeated = failure.value !== undefined;
    clear();
    last = act;
    pending.value = true;
    const answer = await act.work(act.version);
    pending.value = false;
    if (answer === undefined) {
      failure.value = failures.find(({ value }) => value)?.value ?? { kind: 'offline' };
      // It may have arrived all the same: the list shows what is stored.
      refresh();
    } else if ('currentVersion' in answer) conflict.value = { ...answer, isOurs: isRepeated };
    else take(answer, act);
  }

  function take(answer: Exclude<NonNullable<SaveAnswer>, Conflict>, { done }: Act): void {
    if ('savedAt' in answer) savedAt.value = answer.savedAt;
    const said: Answer = 'savedAt' in answer ? {} : answer;
    if (outcome.accepts(said)) done?.();
  }

  const again = async (): Promise<void> => void (last && (await settle(last)));
  const insist = async (): Promise<void> => void (last && conflict.value && (await settle({ ...last, version: conflict.value.currentVersion })));

  return { outcome, pending, failure, conflict, savedAt, clear, settle, again, insist };
}

function useOpenForm<Form extends FormValues>(options: EntriesOptions<Form>, { clear }: ReturnType<typeof useAct>) {
  const form = reactive({ ...options.blank() });
  const editing = ref<string>();
  const opened = ref('');
  const typed = (): string => JSON.stringify(form);
  /** Of the list that the form was opened on: what has come since then must not be overwritten unseen. */
  let version: number | undefined;

  function show(id?: string): void {
    Object.assign(form, id === undefined ? options.blank() : options.formOf(id));
    opened.value = typed();
    version = options.version();
    editing.value = id ?? 'new';
    clear();
  }

  return {
    form,
    editing,
    show,
    unsafe: computed(() => editing.value !== undefined && typed() !== opened.value),
    version: () => version ?? options.version(),
    forgetVersion: () => (version = undefined),
  };
}
