import type { Problem } from '@parvis/kit';
import { reactive, type Reactive } from 'vue';

/** Every control of a section gives text; what text means (a number, a list) is for whoever sends it to say. */
export type FormValues = Record<string, string>;

/** Only the controls whose text has changed. */
export type Changes<Form extends FormValues> = { [Key in keyof Form]?: string | undefined };

/** What is on the screen, against what is stored and what was refused. */
export interface Draft<Form extends FormValues> {
  readonly form: Reactive<Form>;
  readonly changes: () => Changes<Form>;
  readonly isChanged: () => boolean;
  readonly stored: (sent: Changes<Form>) => void;
  /** True when it names a value of ours that was not yet refused: the others may then be sent without it. */
  readonly refused: (problems: readonly Problem[]) => boolean;
  readonly errorOf: (field: keyof Form & string) => string | undefined;
}

export function createDraft<Form extends FormValues>(initial: Form): Draft<Form> {
  const form = reactive({ ...initial });
  const safe: FormValues = { ...initial };
  const refusals = reactive(new Map<string, { readonly value: string; readonly message: string }>());

  const values = (): FormValues => ({ ...form });
  const isNew = (key: string, value: string): boolean => value !== safe[key] && refusals.get(key)?.value !== value;

  function changes(): Changes<Form> {
    const patch: Changes<Form> = {};
    const now = values();
    for (const key in initial) if (isNew(key, now[key] ?? '')) patch[key] = now[key];
    return patch;
  }

  function refused(problems: readonly Problem[]): boolean {
    const now = values();
    const ours = problems.filter(({ field }) => field in initial && refusals.get(field)?.value !== now[field]);
    for (const { field, message } of ours) refusals.set(field, { value: now[field] ?? '', message });
    return ours.length > 0;
  }

  return {
    form,
    changes,
    isChanged: () => Object.entries(values()).some(([key, value]) => isNew(key, value)),
    stored: (sent) => {
      Object.assign(safe, sent);
      for (const key of Object.keys(sent)) refusals.delete(key);
    },
    refused,
    errorOf: (field) => {
      const problem = refusals.get(field);
      return problem && problem.value === values()[field] ? problem.message : undefined;
    },
  };
}
