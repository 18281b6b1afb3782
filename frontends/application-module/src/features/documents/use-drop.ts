import { onBeforeUnmount, onMounted, ref, type Ref, type ShallowRef } from 'vue';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Lets files be dropped on an element; true while one hovers. The button beside it does the same by keyboard. */
export function useDrop(element: Readonly<ShallowRef<HTMLElement | null>>, accepts: () => boolean, drop: (files: readonly File[]) => void): Ref<boolean> {
  const hovering = ref(false);

  function over(event: DragEvent): void {
    if (!accepts() || !holdsFiles(event)) return;
    event.preventDefault();
    hovering.value = true;
  }

  function leave(event: DragEvent): void {
    if (event.relatedTarget instanceof Node && element.value?.contains(event.relatedTarget)) return;
    hovering.value = false;
  }

  function take(event: DragEvent): void {
    hovering.value = false;
    if (!accepts() || !holdsFiles(event)) return;
    event.preventDefault();
    drop([...(event.dataTransfer?.files ?? [])]);
  }

  onMounted(() => {
    element.value?.addEventListener('dragover', over);
    element.value?.addEventListener('dragleave', leave);
    element.value?.addEventListener('drop', take);
  });
  onBeforeUnmount(() => {
    element.value?.removeEventListener('dragover', over);
    element.value?.removeEventListener('dragleave', leave);
    element.value?.removeEventListener('drop', take);
  });
  return hovering;
}
