import type { Choice } from '@parvis/kit';
import { ref, watch, type Ref } from 'vue';

import type { FormValues } from './draft';

/** The municipality that a form holds as a code: chosen by the person, or emptied with the field. */
export function useTown<Key extends string>(stored: { readonly code: string; readonly name: string } | null, form: { [Name in Key]: FormValues[string] }, key: Key): Ref<Choice | undefined> {
  const town = ref<Choice | undefined>(stored ? { value: stored.code, label: stored.name } : undefined);
  watch(town, (choice) => (form[key] = choice?.value ?? ''));
  watch(
    () => form[key],
    (code) => {
      if (code === '') town.value = undefined;
    },
  );
  return town;
}
