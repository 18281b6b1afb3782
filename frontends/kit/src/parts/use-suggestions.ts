import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue';

import type { Choice } from './choice';

export type SuggestionState = 'idle' | 'searching' | 'found' | 'failed';

export interface Suggestions {
  readonly found: ShallowRef<readonly Choice[]>;
  readonly state: Ref<SuggestionState>;
  /** Searches when the person pauses; an answer that comes after a newer question is dropped. */
  readonly ask: (text: string) => void;
  readonly reset: () => void;
}

/** As people type names: without accents, hyphens or apostrophes. */
export const fold = (value: string): string => value.normalize('NFD').replace(/\p{Diacritic}/gu, '').replace(/[-'’\s]+/g, ' ').toLowerCase().trim();

export function useSuggestions(search: (text: string) => Promise<readonly Choice[]>, pause = 120): Suggestions {
  const found = shallowRef<readonly Choice[]>([]);
  const state = ref<SuggestionState>('idle');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  async function run(text: string, mine: number): Promise<void> {
    const answer = await search(text).catch(() => undefined);
    if (mine !== turn) return;
    found.value = answer ?? [];
    state.value = answer ? 'found' : 'failed';
  }

  function reset(): void {
    turn += 1;
    clearTimeout(timer);
    found.value = [];
    state.value = 'idle';
  }

  function ask(text: string): void {
    turn += 1;
    const mine = turn;
    clearTimeout(timer);
    state.value = 'searching';
    timer = setTimeout(() => void run(text, mine), pause);
  }

  onScopeDispose(reset);
  return { found, state, ask, reset };
}
