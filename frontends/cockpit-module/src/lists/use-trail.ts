import { computed, ref, type ComputedRef } from 'vue';

export interface Trail {
  readonly hasPrevious: ComputedRef<boolean>;
  readonly forward: (endCursor: string | null | undefined) => void;
  readonly back: () => void;
  readonly start: () => void;
  /** The list is another one: the pages behind lead nowhere. */
  readonly reset: () => void;
}

/** Cursors lead forward only; this remembers the pages that one came through. */
export function useTrail(here: () => string, go: (after: string) => void): Trail {
  const behind = ref<readonly string[]>([]);

  function forward(endCursor: string | null | undefined): void {
    if (!endCursor) return;
    behind.value = [...behind.value, here()];
    go(endCursor);
  }

  function back(): void {
    const after = behind.value.at(-1);
    behind.value = behind.value.slice(0, -1);
    if (after !== undefined) go(after);
  }

  function start(): void {
    behind.value = [];
    go('');
  }

  return { hasPrevious: computed(() => behind.value.length > 0), forward, back, start, reset: () => (behind.value = []) };
}
