import { computed, ref, watch, type ComputedRef } from 'vue';

export interface Saved<Draft> {
  readonly version: number;
  readonly draft: Draft;
}

export interface Editing {
  /** The version on which the draft is based; goes with what is sent. */
  readonly version: ComputedRef<number>;
  readonly isDirty: ComputedRef<boolean>;
  /** Somebody else saved while this person was typing. */
  readonly isStale: ComputedRef<boolean>;
  /** What was typed is to replace what the other one saved. */
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  /** The draft is saved as it is. */
  readonly done: (version: number) => void;
}

const copy = <Value>(value: Value): Value => structuredClone(value);

/** A form over something saved: follows it while nothing is typed, and never loses what is. */
export function useEditing<Draft extends object>(draft: Draft, saved: () => Saved<Draft>): Editing {
  const seen = ref(saved().version);
  const base = ref(JSON.stringify(saved().draft));
  const isDirty = computed(() => JSON.stringify(draft) !== base.value);
  const isStale = computed(() => isDirty.value && saved().version !== seen.value);

  function takeTheirs(): void {
    const fresh = saved();
    Object.assign(draft, copy(fresh.draft));
    seen.value = fresh.version;
    base.value = JSON.stringify(fresh.draft);
  }
  watch(() => JSON.stringify(saved()), () => {
    if (!isDirty.value) takeTheirs();
  });
  return {
    version: computed(() => seen.value),
    isDirty,
    isStale,
    keepMine: () => {
      seen.value = saved().version;
    },
    takeTheirs,
    done: (version) => {
      seen.value = version;
      base.value = JSON.stringify(draft);
    },
  };
}
