import { onBeforeUnmount, onMounted } from 'vue';

import { isForPage } from '../../page/page-keys';

export interface FileKeys {
  readonly accept: () => void;
  readonly refuse: () => void;
  /** To the next document, or back. */
  readonly step: (by: 1 | -1) => void;
  readonly open: (index: number) => void;
  readonly help: () => void;
}

/** One letter for each act, from anywhere but a field or a dialog. */
export function useFileKeys({ accept, refuse, step, open, help }: FileKeys): void {
  const acts: Readonly<Record<string, () => void>> = { a: accept, r: refuse, n: () => step(1), p: () => step(-1), '?': help };

  function press(event: KeyboardEvent): void {
    if (!isForPage(event)) return;
    const act = /^[1-9]$/.test(event.key) ? () => open(Number(event.key) - 1) : acts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  }
  onMounted(() => window.addEventListener('keydown', press));
  onBeforeUnmount(() => window.removeEventListener('keydown', press));
}
