import { computed, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';

import type { ApplicationColumnKey } from '@/gql/graphql';
import { firstPage, firstSort, readView, writeView, type View } from './address';
import type { Column } from './cells';

export interface GridAddress {
  readonly view: ComputedRef<View>;
  /** Another list, from its first page; the way back does not lead through every letter typed. */
  readonly change: (part: Partial<View>) => void;
  /** Another page of the same list. */
  readonly go: (place: Pick<View, 'after' | 'before' | 'skipped'>) => void;
  /** Another list altogether. */
  readonly open: (part: Partial<View>) => void;
}

export function useGridAddress(columns: ComputedRef<readonly Column[]>): GridAddress {
  const route = useRoute();
  const router = useRouter();
  const known = computed(() => new Set<string>(columns.value.map(({ key }) => key)));
  const isKey = (text: string): text is ApplicationColumnKey => known.value.has(text);
  const view = computed(() => readView(route.query, isKey));
  const empty: View = { text: '', isQueue: false, viewId: '', columns: [], criteria: [], sort: firstSort, ...firstPage };
  return {
    view,
    change: (part) => void router.replace({ query: writeView({ ...view.value, ...firstPage, ...part }) }),
    go: (place) => void router.push({ query: writeView({ ...view.value, ...place }) }),
    open: (part) => void router.push({ query: writeView({ ...empty, ...part }) }),
  };
}
