import { computed, shallowRef, type ComputedRef } from 'vue';

export interface Selection {
  readonly ids: ComputedRef<readonly string[]>;
  has(id: string): boolean;
  toggle(id: string): void;
  /** All of the page, or none of it where all were chosen. */
  togglePage(ids: readonly string[]): void;
  clear(): void;
}

/** Chosen applications, kept over pages and filters until they are let go. */
export function useSelection(): Selection {
  const chosen = shallowRef<ReadonlySet<string>>(new Set());
  return {
    ids: computed(() => [...chosen.value]),
    has: (id) => chosen.value.has(id),
    toggle(id) {
      const next = new Set(chosen.value);
      if (!next.delete(id)) next.add(id);
      chosen.value = next;
    },
    togglePage(ids) {
      const isWhole = ids.every((id) => chosen.value.has(id));
      const next = new Set([...chosen.value].filter((id) => !ids.includes(id)));
      chosen.value = isWhole ? next : new Set([...next, ...ids]);
    },
    clear: () => (chosen.value = new Set()),
  };
}
