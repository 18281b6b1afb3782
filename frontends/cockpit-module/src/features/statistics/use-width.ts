import { onBeforeUnmount, onMounted, ref, type Ref, type ShallowRef } from 'vue';

/** How wide an element is, as it changes: a chart is drawn in the pixels that it has, so that its words keep their size. */
export function useWidth(element: Readonly<ShallowRef<HTMLElement | null>>, fallback = 640): Ref<number> {
  const width = ref(fallback);
  let observer: ResizeObserver | undefined;
  onMounted(() => {
    if (!element.value || typeof ResizeObserver === 'undefined') return;
    observer = new ResizeObserver(([entry]) => {
      if (entry) width.value = Math.round(entry.contentRect.width);
    });
    observer.observe(element.value);
  });
  onBeforeUnmount(() => observer?.disconnect());
  return width;
}
