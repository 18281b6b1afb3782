import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { onScopeDispose, ref, shallowRef, toValue, watch, type MaybeRefOrGetter, type Ref, type ShallowRef } from 'vue';

import type { Failure } from './failure';
import { useGateway, type Freshness, type GatewaySource, type Observation, type QueryVariables } from './gateway';

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

/** One query under way; what a former one still answers no longer counts. */
class Reading<Data, Variables extends QueryVariables> {
  readonly data: ShallowRef<Data | undefined> = shallowRef();
  readonly failure = shallowRef<Failure>();
  readonly loading = ref(true);
  private observation: Observation | undefined;
  private turn = 0;

  constructor(
    private readonly gateway: GatewaySource,
    private readonly document: TypedDocumentNode<Data, Variables>,
    private readonly freshness: Freshness,
  ) {}

  async start(variables: Variables): Promise<void> {
    this.stop();
    const turn = this.turn;
    this.loading.value = true;
    const source = await this.gateway().catch(() => undefined);
    if (turn !== this.turn) return;
    if (!source) return this.fail({ kind: 'offline' });
    this.observation = source.observe(this.document, variables, this.freshness, {
      changed: (data, loading) => turn === this.turn && this.change(data, loading),
      failed: (failure) => turn === this.turn && this.fail(failure),
    });
  }

  /** False when nothing is there to ask again. */
  again(): boolean {
    if (this.failure.value || !this.observation) return false;
    this.observation.refetch();
    return true;
  }

  stop(): void {
    this.turn += 1;
    this.observation?.stop();
    this.observation = undefined;
    this.loading.value = false;
  }

  private change(data: Data | undefined, loading: boolean): void {
    if (data !== undefined) this.data.value = data;
    if (!loading) this.failure.value = undefined;
    this.loading.value = loading;
  }

  private fail(failure: Failure): void {
    this.failure.value = failure;
    this.loading.value = false;
  }
}

/** Reads and keeps reading: `const { data, failure, loading, refetch } = useQuery(Document, () => ({ id }))`. */
export function useQuery<Data, Variables extends QueryVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: MaybeRefOrGetter<Variables>,
  { enabled = true, freshness = 'cache-and-network' }: QueryOptions = {},
): Query<Data> {
  const reading = new Reading(useGateway(), document, freshness);

  function run(): void {
    if (toValue(enabled)) void reading.start(toValue(variables));
    else reading.stop();
  }

  function refetch(): void {
    if (!reading.again()) run();
  }

  watch([() => JSON.stringify(toValue(variables)), () => toValue(enabled)], run, { immediate: true });
  onScopeDispose(() => reading.stop());
  return { data: reading.data, failure: reading.failure, loading: reading.loading, refetch };
}
