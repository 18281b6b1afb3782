import { focusPageTitle, useConfirm } from '@parvis/kit';
import { nextTick, ref, type Ref } from 'vue';

import { useLeaveQuestion } from '../../page/use-leave-question';

export interface OpenForm {
  /** What is being edited: an id, or `new`. */
  readonly open: Ref<string | undefined>;
  /** Another one, or none; asks first when something typed would be lost. */
  readonly show: (id: string | undefined) => Promise<void>;
  readonly dirty: (isDirty: boolean) => void;
  /** What was typed is saved. */
  readonly done: () => void;
}

/** The keyboard goes into the form that opens, and back to what opened the one that closes: `edit-<id>`, for it comes anew. */
async function follow(opened: string | undefined, closed: string | undefined): Promise<void> {
  // A question that was asked before has to go first.
  await nextTick();
  await nextTick();
  const place = opened === undefined ? document.getElementById(`edit-${closed ?? 'new'}`) : document.querySelector<HTMLElement>('.offer-form :is(input, select, textarea)');
  if (place) place.focus();
  else focusPageTitle();
}

/** One form at a time in a list. */
export function useOpenForm(tell: (isDirty: boolean) => void): OpenForm {
  const question = useLeaveQuestion();
  const confirm = useConfirm();
  const open = ref<string>();
  const isDirty = ref(false);

  function dirty(now: boolean): void {
    isDirty.value = now;
    tell(now);
  }
  function turn(id: string | undefined): void {
    void follow(id, open.value);
    open.value = id;
    dirty(false);
  }
  async function show(id: string | undefined): Promise<void> {
    if (!isDirty.value || (await confirm(question()))) turn(id);
  }
  return { open, show, dirty, done: () => turn(undefined) };
}
