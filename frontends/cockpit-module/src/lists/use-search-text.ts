import { onScopeDispose, ref, watch, type Ref } from 'vue';

const pause = 250;

export interface SearchText {
  readonly typed: Ref<string>;
  /** Without waiting for a pause. */
  readonly look: () => void;
}

/** What is typed into a search and, once it rests for a moment, asked for. An address that changes by itself is followed; the answer to one's own letters takes none of them back. */
export function useSearchText(text: () => string, ask: (text: string) => void): SearchText {
  const typed = ref(text());
  let asked = text();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => clearTimeout(timer));

  function look(): void {
    clearTimeout(timer);
    const wanted = typed.value.trim();
    if (wanted === text()) return;
    asked = wanted;
    ask(wanted);
  }

  watch(typed, () => {
    clearTimeout(timer);
    timer = setTimeout(look, pause);
  });
  watch(text, (next) => {
    if (next !== asked) typed.value = next;
    asked = next;
  });
  return { typed, look };
}
