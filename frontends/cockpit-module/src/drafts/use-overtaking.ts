import { computed, shallowRef, watch, type ComputedRef } from 'vue';

export interface Overtaking<Draft> {
  readonly isDirty: ComputedRef<boolean>;
  /** Typed here and saved otherwise by somebody else meanwhile: what is saved now, by field. */
  readonly theirs: ComputedRef<Partial<Draft>>;
}

export interface Overtaken<Draft> {
  readonly fields: readonly (keyof Draft)[];
  readonly saved: () => Draft;
  /** The draft as it is sent, so that what only looks otherwise is no change. */
  readonly sent: () => Draft;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A form over something saved that is sent whole: a field that nobody touched here follows what somebody else saves. */
export function useOvertaking<Draft extends object>(draft: Draft, { fields, saved, sent }: Overtaken<Draft>): Overtaking<Draft> {
  const base = shallowRef(saved());
  const now = computed(saved);
  const typed = computed(sent);

  watch(now, (fresh) => {
    for (const field of fields.filter((one) => isSame(typed.value[one], base.value[one]))) {
      draft[field] = fresh[field];
      base.value = { ...base.value, [field]: fresh[field] };
    }
  });
  const differs = (field: keyof Draft): boolean => !isSame(typed.value[field], now.value[field]);

  function overtaken(): Partial<Draft> {
    const found: Partial<Draft> = {};
    for (const field of fields) if (differs(field) && !isSame(now.value[field], base.value[field])) found[field] = now.value[field];
    return found;
  }
  return { isDirty: computed(() => fields.some(differs)), theirs: computed(overtaken) };
}
