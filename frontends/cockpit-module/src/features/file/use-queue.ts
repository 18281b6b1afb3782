import { useQuery } from '@parvis/kit';
import { computed, shallowRef, watch, type ComputedRef } from 'vue';
import { useRouter, type RouteLocationRaw } from 'vue-router';

import { ApplicationColumnsDocument, FilesOfListDocument, type ApplicationColumnKey } from '@/gql/graphql';
import { filterOf, readView, writeView, type View } from '../applications/address';
import { queueIn, queueOf, type Queue } from './queue';

/** What is before or after a file in its list: nothing at the ends. */
export type Neighbour =
  | { readonly kind: 'file'; readonly to: RouteLocationRaw }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly retry: () => void };

export interface Neighbours {
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
  readonly place: number;
  readonly total: string;
}

export interface FileQueue {
  /** Nothing when one came by an address. */
  readonly neighbours: ComputedRef<Neighbours | undefined>;
  /** The list where this file is. */
  readonly list: ComputedRef<string | undefined>;
}

const size = 50;
const toFile = (queue: Queue, id: string): Neighbour => ({ kind: 'file', to: { name: 'cockpit-application', params: { id }, state: { queue: { ...queue, ids: [...queue.ids] } } } });

/** Goes along the list that was on screen, from page to page of it: the next page is fetched once its border is reached. */
export function useQueue(id: ComputedRef<string>): FileQueue {
  const queue = shallowRef(queueIn(window.history.state));
  // The router has written the entry of the history before it says where it is.
  watch(id, () => (queue.value = queueIn(window.history.state)));
  const index = computed(() => queue.value?.ids.indexOf(id.value) ?? -1);
  const isFirst = computed(() => index.value === 0);
  const isLast = computed(() => index.value >= 0 && index.value === (queue.value?.ids.length ?? 0) - 1);
  const before = usePageBeyond(queue, 'before', isFirst);
  const after = usePageBeyond(queue, 'after', isLast);

  const within = (at: number): Neighbour | undefined => {
    const neighbour = queue.value?.ids[at];
    return queue.value && neighbour ? toFile(queue.value, neighbour) : undefined;
  };
  return {
    list: computed(() => queue.value?.list),
    neighbours: computed(() =>
      queue.value && index.value >= 0
        ? { previous: within(index.value - 1) ?? before.value, next: within(index.value + 1) ?? after.value, place: queue.value.skipped + index.value + 1, total: queue.value.total }
        : undefined),
  };
}

function usePageBeyond(queue: { readonly value: Queue | undefined }, side: 'before' | 'after', isReached: ComputedRef<boolean>): ComputedRef<Neighbour | undefined> {
  const router = useRouter();
  const cursor = computed(() => (isReached.value ? queue.value?.[side] ?? '' : ''));
  const columns = useQuery(ApplicationColumnsDocument, {}, { enabled: () => cursor.value !== '', freshness: 'cache-first' });
  const view = computed(() => columns.data.value && queue.value && readView(router.resolve(queue.value.list).query, keysOf(columns.data.value.applicationColumns)));
  const page = useQuery(FilesOfListDocument, () => ({
    filter: view.value ? filterOf(view.value) : {}, sort: view.value?.sort ?? null,
    ...(side === 'after' ? { first: size, after: cursor.value } : { last: size, before: cursor.value }),
  }), { enabled: () => cursor.value !== '' && view.value !== undefined, freshness: 'network-only' });

  function queueBeyond(from: Queue, shown: View): Queue | undefined {
    const found = page.data.value?.applications;
    if (!found) return undefined;
    const skipped = Math.max(0, from.skipped + (side === 'after' ? from.ids.length : -found.edges.length));
    const query = writeView({ ...shown, after: '', before: '', [side]: cursor.value, skipped });
    return queueOf(found, { list: router.resolve({ path: '/cockpit/applications', query }).fullPath, skipped, total: from.total });
  }

  function nearest(): Neighbour | undefined {
    const beyond = queue.value && view.value && queueBeyond(queue.value, view.value);
    const id = beyond?.ids.at(side === 'after' ? 0 : -1);
    return beyond && id ? toFile(beyond, id) : undefined;
  }

  return computed(() => {
    if (cursor.value === '') return undefined;
    if (columns.loading.value || page.loading.value) return { kind: 'loading' };
    const failed = [columns, page].find(({ failure }) => failure.value);
    return failed ? { kind: 'failed', retry: failed.refetch } : nearest();
  });
}

function keysOf(columns: readonly { readonly key: ApplicationColumnKey }[]): (text: string) => text is ApplicationColumnKey {
  const known = new Set<string>(columns.map(({ key }) => key));
  return (text): text is ApplicationColumnKey => known.has(text);
}
