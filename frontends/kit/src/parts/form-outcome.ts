import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';

/** What the API found wrong with one field of a form. */
export interface Problem {
  readonly field: string;
  readonly message: string;
}

/** Any answer of a mutation: the changed object, or a refusal. */
export interface Answer {
  readonly __typename?: string | undefined;
  readonly message?: string | undefined;
  readonly problems?: readonly Problem[] | undefined;
}

export interface FormOutcome {
  readonly refusal: Ref<string | undefined>;
  /** How many there have been: as the key of a notice, so that the same words a second time are told anew. */
  readonly refusals: Ref<number>;
  readonly problems: ShallowRef<readonly Problem[]>;
  readonly errorOf: (field: string) => string | undefined;
  /** Keeps a refusal to be shown; false when the answer is one. */
  readonly accepts: (answer: Answer) => boolean;
  /** For the form's `input` event: whoever corrects a field no longer sees what was wrong with it. */
  readonly typing: (event: Event) => void;
  readonly clear: () => void;
}

/** Refusals of a form: the API's words, by field where it names fields. PFormOutcome shows them. */
export function useFormOutcome(): FormOutcome {
  const refusal = ref<string>();
  const refusals = ref(0);
  const problems = shallowRef<readonly Problem[]>([]);

  function clear(): void {
    refusal.value = undefined;
    problems.value = [];
  }

  function accepts({ message, problems: found = [] }: Answer): boolean {
    clear();
    if (message === undefined) return true;
    refusals.value += 1;
    if (found.length > 0) problems.value = found;
    else refusal.value = message;
    return false;
  }

  function typing({ target }: Event): void {
    if (!(target instanceof HTMLElement)) return;
    // The boxes of one question share the id of their group.
    const fields = [target.id, target.closest('fieldset')?.id ?? ''].map((id) => /-([\w.]+)$/.exec(id)?.[1]);
    const left = problems.value.filter((problem) => !fields.includes(problem.field));
    if (left.length < problems.value.length) problems.value = left;
  }

  return {
    refusal,
    refusals,
    problems,
    errorOf: (field) => problems.value.find((problem) => problem.field === field)?.message,
    accepts,
    typing,
    clear,
  };
}
