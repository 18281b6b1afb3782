import { onBeforeUnmount, onMounted, type ShallowRef } from 'vue';

const isShown = (line: HTMLElement): boolean => line.getClientRects().length > 0;

/** Up and down go from line to line of a tree, over what is folded. */
export function useTreeKeys(root: Readonly<ShallowRef<HTMLElement | null>>): void {
  function move(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const lines = [...(root.value?.querySelectorAll<HTMLElement>('[data-branch]') ?? [])].filter(isShown);
    const index = lines.findIndex((line) => line === event.target);
    const target = index < 0 ? undefined : lines[index + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!target) return;
    event.preventDefault();
    target.focus();
  }
  onMounted(() => root.value?.addEventListener('keydown', move));
  onBeforeUnmount(() => root.value?.removeEventListener('keydown', move));
}
