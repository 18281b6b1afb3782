import { useConfirm, useFormOutcome, type Answer, type Failure, type FormOutcome } from '@parvis/kit';
import { computed, reactive, ref, shallowRef, type ComputedRef, type Reactive, type Ref, type ShallowRef } from 'vue';
import { useI18n } from 'vue-i18n';

import type { SaveAnswer } from './autosave';
import type { FormValues } from './draft';

export interface EntriesOptions<Form extends FormValues> {
  readonly version: () => number;
  readonly blank: () => Form;
  readonly formOf: (id: string) => Form;
  /** Undefined when no answer came. */
  readonly save: (form: Form, id: string | undefined, version: number) => Promise<SaveAnswer>;
  readonly remove: (id: string, version: number) => Promise<SaveAnswer>;
  readonly declare: (nothing: boolean, version: number) => Promise<SaveAnswer>;
}

export interface Entries<Form extends FormValues> {
  readonly form: Reactive<Form>;
  readonly editing: Ref<string | undefined>;
  readonly pending: Ref<boolean>;
  readonly failure: ShallowRef<Failure | undefined>;
  readonly outcome: FormOutcome;
  readonly unsafe: ComputedRef<boolean>;
  readonly savedAt: Ref<string | undefined>;
  readonly open: (id?: string) => void;
  readonly cancel: () => Promise<void>;
  readonly submit: () => Promise<void>;
  readonly drop: (id: string, title: string) => Promise<void>;
  readonly declare: (nothing: boolean) => Promise<void>;
}

/** A list whose lines are made, changed and deleted one at a time, each by an act that says so. */
export function useEntries<Form extends FormValues>(options: EntriesOptions<Form>): Entries<Form> {
  const { t } = useI18n();
  const confirm = useConfirm();
  const act = useAct();
  const { outcome, pending, failure, settle } = act;
  const { form, editing, unsafe, open } = useOpenForm(options, act);

  async function cancel(): Promise<void> {
    const question = { title: t('profile.leave.title'), text: t('profile.entry.dropTyped'), act: t('profile.leave.act'), cancel: t('profile.leave.stay'), danger: true };
    if (!unsafe.value || (await confirm(question))) editing.value = undefined;
  }

  async function submit(): Promise<void> {
    const id = editing.value === 'new' ? undefined : editing.value;
    if (pending.value) return;
    if (await settle(options.save({ ...options.blank(), ...form }, id, options.version()))) editing.value = undefined;
  }

  async function drop(id: string, title: string): Promise<void> {
    const sure = await confirm({ title: t('profile.entry.removeTitle'), text: t('profile.entry.removeText', { title }), act: t('profile.entry.remove'), danger: true });
    if (sure && (await settle(options.remove(id, options.version()))) && editing.value === id) editing.value = undefined;
  }

  const declare = async (nothing: boolean): Promise<void> => void (await settle(options.declare(nothing, options.version())));

  return { form, editing, pending, failure, outcome, unsafe, savedAt: act.savedAt, open, cancel, submit, drop, declare };
}

/** One request at a time, and what came of it. */
function useAct() {
  const outcome = useFormOutcome();
  const pending = ref(false);
  const failure = shallowRef<Failure>();
  const savedAt = ref<string>();

  /** True when it is done; otherwise what happened is on the screen and what was typed still there. */
  async function settle(work: Promise<SaveAnswer>): Promise<boolean> {
    pending.value = true;
    failure.value = undefined;
    const answer = await work;
    pending.value = false;
    if (answer === undefined) {
      failure.value = { kind: 'offline' };
      return false;
    }
    if ('savedAt' in answer) savedAt.value = answer.savedAt;
    const said: Answer = 'savedAt' in answer ? {} : answer;
    return outcome.accepts(said);
  }

  return { outcome, pending, failure, savedAt, settle };
}

function useOpenForm<Form extends FormValues>(options: EntriesOptions<Form>, { outcome, failure }: ReturnType<typeof useAct>) {
  const form = reactive({ ...options.blank() });
  const editing = ref<string>();
  const opened = ref('');
  const typed = (): string => JSON.stringify(form);

  function open(id?: string): void {
    Object.assign(form, id === undefined ? options.blank() : options.formOf(id));
    opened.value = typed();
    editing.value = id ?? 'new';
    outcome.clear();
    failure.value = undefined;
  }

  return { form, editing, open, unsafe: computed(() => editing.value !== undefined && typed() !== opened.value) };
}
