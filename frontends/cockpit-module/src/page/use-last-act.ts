import { shallowRef } from 'vue';

type Act = () => Promise<void>;

/** Of several acts beside each other, "try again" means the one that was tried. */
export function useLastAct(): { readonly first: (act: Act) => Promise<void>; readonly again: () => void } {
  const last = shallowRef<Act>();
  return {
    first: (act) => {
      last.value = act;
      return act();
    },
    again: () => void last.value?.(),
  };
}
