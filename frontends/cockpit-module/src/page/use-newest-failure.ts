import type { Failure } from '@parvis/kit';
import { computed, watch, type ComputedRef, type Ref } from 'vue';

interface Tried {
  readonly pending: Ref<boolean>;
  readonly failure: Ref<Failure | undefined>;
}

/** Of several mutations beside each other: once another is tried, what failed before is no longer said. */
export function useNewestFailure(...mutations: readonly Tried[]): ComputedRef<Failure | undefined> {
  function forget(tried: Tried): void {
    for (const other of mutations) if (other !== tried) other.failure.value = undefined;
  }
  for (const one of mutations) watch(one.pending, (pending) => pending && forget(one), { flush: 'sync' });
  return computed(() => mutations.map(({ failure }) => failure.value).find(Boolean));
}
