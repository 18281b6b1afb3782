import { onMounted, type ShallowRef } from 'vue';

/**
 * What answers an act is brought into sight: it may appear above a long list, or below what a dialog shows of a long form.
 * On a page only a refusal: what appears by itself must not move anybody.
 */
export function useAnswerInSight(element: Readonly<ShallowRef<HTMLElement | null>>, where: () => 'anywhere' | 'dialog' | 'stay'): void {
  onMounted(() => {
    const place = element.value;
    const moves = where();
    if (place && (moves === 'anywhere' || (moves === 'dialog' && place.closest('dialog')))) place.scrollIntoView({ block: 'nearest' });
  });
}
