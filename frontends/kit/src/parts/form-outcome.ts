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
  readonly problems: ShallowRef<readonly Problem[]>;
  readonly errorOf: (field: string) => string | undefined;
  /** Keeps a refusal to be shown; false when the answer is one. */
  readonly accepts: (answer: Answer) => boolean;
  readonly forget: (field: string) => void;
  readonly clear: () => void;
}

/** Refusals of a form: the API's words, by field where it names fields. PFormOutcome shows them. */
export function useFormOutcome(): FormOutcome {
  const refusal = ref<string>();
  const problems = shallowRef<readonly Problem[]>([]);

  function clear(): void {
    refusal.value = undefined;
    problems.value = [];
  }

  function accepts({ message, problems: found = [] }: Answer): boolean {
    clear();
    if (message === undefined) return true;
    if (found.length > 0) problems.value = found;
    else refusal.value = message;
    return false;
  }

  return {
    refusal,
    problems,
    errorOf: (field) => problems.value.find((problem) => problem.field === field)?.message,
    accepts,
    forget: (field) => (problems.value = problems.value.filter((problem) => problem.field !== field)),
    clear,
  };
}
