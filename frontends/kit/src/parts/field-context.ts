import { computed, inject, type ComputedRef, type InjectionKey } from 'vue';

export interface FieldContext {
  readonly id: string;
  readonly describedBy: ComputedRef<string | undefined>;
  readonly invalid: ComputedRef<boolean>;
  readonly required: ComputedRef<boolean>;
}

export const FieldKey: InjectionKey<FieldContext> = Symbol.for('parvis.field');

/** The attributes that tie a control to the label, help and error of the PField around it. */
export function useFieldAttributes(): ComputedRef<Record<string, string | boolean | undefined>> {
  const field = inject(FieldKey, undefined);
  return computed(() => ({
    id: field?.id,
    'aria-describedby': field?.describedBy.value,
    'aria-invalid': field?.invalid.value === true ? 'true' : undefined,
    'aria-required': field?.required.value === true ? 'true' : undefined,
  }));
}
