import { onBeforeUnmount, ref, type Ref } from 'vue';

/** Whether the window is too narrow for panes beside each other. */
export function useNarrow(): Ref<boolean> {
  const query = typeof window.matchMedia === 'function' ? window.matchMedia('(max-width: 60rem)') : undefined;
  const isNarrow = ref(query?.matches ?? false);
  const follow = (event: MediaQueryListEvent): void => void (isNarrow.value = event.matches);
  query?.addEventListener('change', follow);
  onBeforeUnmount(() => query?.removeEventListener('change', follow));
  return isNarrow;
}
