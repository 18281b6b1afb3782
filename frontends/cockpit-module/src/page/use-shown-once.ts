import { useLeaveGuard, type Question } from '@parvis/kit';
import { computed, ref } from 'vue';

/** A secret that is shown once: until it has been copied, leaving the page without a word would lose it. */
export function useShownOnce(secret: () => string, question: () => Question) {
  const copied = ref<boolean>();
  const isUnsafe = computed(() => copied.value !== true);
  useLeaveGuard(isUnsafe, question);

  async function copy(): Promise<void> {
    copied.value = await navigator.clipboard.writeText(secret()).then(() => true).catch(() => false);
  }
  return { copied, copy, isUnsafe };
}
