import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { onScopeDispose, ref, shallowRef, toValue, watch, type MaybeRefOrGetter, type Ref, type ShallowRef } from 'vue';

import type { Failure } from './failure';
import { useGateway, type Freshness, type Observation, type QueryVariables } from './gateway';

export interface QueryOptions {
  /** Asks only while true. */
  readonly enabled?: MaybeRefOrGetter<boolean>;
  readonly freshness?: Freshness;
}

export interface Query<Data> {
  /** The newest complete answer; kept while the next one is on its way. */
  readonly data: ShallowRef<Data | undefined>;
  readonly failure: ShallowRef<Failure | undefined>;
  readonly loading: Ref<boolean>;
  /** Asks again. */
  readonly refetch: () => void;
}

/** Reads and keeps reading: `const { data, failure, loading, refetch } = useQuery(Document, () => ({ id }))`. */
export function useQuery<Data, Variables extends QueryVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: MaybeRefOrGetter<Variables>,
  { enabled = true, freshness = 'cache-and-network' }: QueryOptions = {},
): Query<Data> {
  const gateway = useGateway();
  const data: ShallowRef<Data | undefined> = shallowRef();
  const failure = shallowRef<Failure>();
  const loading = ref(true);
  let observation: Observation | undefined;
  let turn = 0;

  function failed(reason: Failure): void {
    failure.value = reason;
    loading.value = false;
  }

  async function start(values: Variables, mine: number): Promise<void> {
    const source = await gateway().catch(() => undefined);
    if (mine !== turn) return;
    if (!source) return failed({ kind: 'offline' });
    observation = source.observe(document, values, freshness, {
      changed: (answer, isLoading) => {
        if (mine !== turn) return;
        if (answer !== undefined) data.value = answer;
        loading.value = isLoading;
        if (!isLoading) failure.value = undefined;
      },
      failed: (reason) => {
        if (mine === turn) failed(reason);
      },
    });
  }

  function stop(): void {
    turn += 1;
    observation?.stop();
    observation = undefined;
  }

  function run(): void {
    stop();
    loading.value = toValue(enabled);
    if (loading.value) void start(toValue(variables), turn);
  }

  function refetch(): void {
    if (failure.value || !observation) run();
    else observation.refetch();
  }

  watch([() => JSON.stringify(toValue(variables)), () => toValue(enabled)], run, { immediate: true });
  onScopeDispose(stop);
  return { data, failure, loading, refetch };
}
