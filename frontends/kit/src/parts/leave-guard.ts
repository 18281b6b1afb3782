import { defineStore } from 'pinia';
import { onScopeDispose, toValue, type MaybeRefOrGetter } from 'vue';
import { onBeforeRouteLeave, onBeforeRouteUpdate, type NavigationGuard } from 'vue-router';

import { useConfirm, type Question } from './confirm';

/** Everything on the page that something could be lost of. */
export const useLeaving = defineStore('leaving', () => {
  const asked = new Set<() => Promise<boolean>>();
  let agreed = false;

  /** For an act that ends the page: asks first and, when nothing holds the person back, does it without another question. */
  async function leaveFor(act: () => Promise<void>): Promise<void> {
    for (const mayLeave of asked) if (!(await mayLeave())) return;
    agreed = true;
    try {
      await act();
    } finally {
      agreed = false;
    }
  }

  return { asked, leaveFor, hasAgreed: () => agreed };
});

/** Before leaving, `flush` may still save; what then is not safe is asked about, in the page and by the browser. */
export function useLeaveGuard(unsafe: MaybeRefOrGetter<boolean>, question: () => Question, flush?: () => Promise<void>): void {
  const confirm = useConfirm();
  const { asked, hasAgreed } = useLeaving();

  async function mayLeave(): Promise<boolean> {
    if (hasAgreed()) return true;
    await flush?.();
    return !toValue(unsafe) || confirm(question());
  }

  // A tab or a filter of the same page leaves nothing behind.
  const onUpdate: NavigationGuard = (to, from) => to.path === from.path || mayLeave();
  const warn = (event: BeforeUnloadEvent): void => {
    if (toValue(unsafe) && !hasAgreed()) event.preventDefault();
  };

  onBeforeRouteLeave(mayLeave);
  onBeforeRouteUpdate(onUpdate);
  asked.add(mayLeave);
  addEventListener('beforeunload', warn);
  onScopeDispose(() => {
    asked.delete(mayLeave);
    removeEventListener('beforeunload', warn);
  });
}
