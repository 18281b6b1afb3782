import type { Problem } from '@parvis/kit';
import { reactive, type Reactive } from 'vue';

/** Every control of a section gives text; what text means (a number, a list) is for whoever sends it to say. */
export type FormValues = Record<string, string>;

/** Only the controls whose text has changed. */
export type Changes<Form extends FormValues> = { [Key in keyof Form]?: string | undefined };

/** What leaves: the changes, and the whole form as it was then. */
export interface Parcel<Form extends FormValues> {
  readonly changes: Changes<Form>;
  readonly whole: FormValues;
}

/** What is on the screen, against what is stored and what was refused. */
export interface Draft<Form extends FormValues> {
  readonly form: Reactive<Form>;
  readonly parcel: () => Parcel<Form>;
  readonly isChanged: () => boolean;
  /** Something on the screen is what the API has refused. */
  readonly isRefused: () => boolean;
  /** A save may empty or fill other fields than those that were sent: what nobody has touched since shows what is stored. */
  readonly stored: (sent: Parcel<Form>, kept: Form) => void;
  /** True when it names a value of ours that was not yet refused: the others may then be sent without it. */
  readonly refused: (problems: readonly Problem[], sent: Parcel<Form>) => boolean;
  readonly errorOf: (field: keyof Form & string) => string | undefined;
}

export function createDraft<Form extends FormValues>(initial: Form): Draft<Form> {
  const form = reactive({ ...initial });
  const safe: FormValues = { ...initial };
  const refusals = reactive(new Map<string, { readonly value: string; readonly message: string }>());

  const values = (): FormValues => ({ ...form });
  const isRefusedAs = (key: string, value: string | undefined): boolean => refusals.get(key)?.value === value && value !== undefined;
  const isNew = (key: string, value: string): boolean => value !== safe[key] && !isRefusedAs(key, value);

  function parcel(): Parcel<Form> {
    const changes: Changes<Form> = {};
    const whole = values();
    for (const key in initial) if (isNew(key, whole[key] ?? '')) changes[key] = whole[key];
    return { changes, whole };
  }

  function stored({ changes, whole }: Parcel<Form>, kept: Form): void {
    const now = values();
    for (const key of Object.keys(changes)) refusals.delete(key);
    // What was sent stays as it was typed, and not as the API has tidied it, unless it was not kept at all.
    const isAsTyped = (key: string): boolean => changes[key] !== undefined && kept[key] !== '';
    const isUntouched = (key: string): boolean => now[key] === whole[key] && !isRefusedAs(key, now[key]);
    const keys = Object.keys(kept);
    for (const key of keys) safe[key] = (isAsTyped(key) ? whole : kept)[key] ?? '';
    const shown = keys.filter((key) => !isAsTyped(key) && isUntouched(key));
    Object.assign(form, Object.fromEntries(shown.map((key) => [key, kept[key]])));
  }

  function refused(problems: readonly Problem[], { whole }: Parcel<Form>): boolean {
    const ours = problems.filter(({ field }) => field in initial && !isRefusedAs(field, whole[field]));
    for (const { field, message } of ours) refusals.set(field, { value: whole[field] ?? '', message });
    return ours.length > 0;
  }

  return {
    form,
    parcel,
    isChanged: () => Object.entries(values()).some(([key, value]) => isNew(key, value)),
    isRefused: () => Object.entries(values()).some(([key, value]) => isRefusedAs(key, value)),
    stored,
    refused,
    errorOf: (field) => (isRefusedAs(field, values()[field]) ? refusals.get(field)?.message : undefined),
  };
}
