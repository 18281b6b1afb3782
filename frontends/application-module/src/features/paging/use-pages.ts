import { failureOf, type Failure, type Result } from '@parvis/kit';
import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';

/** A page of a Relay connection. */
export interface Page<Line> {
  readonly edges: readonly { readonly node: Line }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface Pages<Line> {
  /** The first page and all that "show more" has added. */
  readonly lines: ComputedRef<readonly Line[]>;
  readonly hasMore: ComputedRef<boolean>;
  readonly more: () => Promise<void>;
  readonly pending: Ref<boolean>;
  readonly failure: ShallowRef<Failure | undefined>;
}

const linesOf = <Line>(page: Page<Line> | undefined): readonly Line[] => page?.edges.map(({ node }) => node) ?? [];

/** A list that grows on demand; it starts afresh when its first page becomes another one. */
export function usePages<Line extends { readonly id: string }>(
  first: () => Page<Line> | undefined,
  next: (after: string) => Promise<Result<Page<Line>>>,
): Pages<Line> {
  const added = shallowRef<readonly Page<Line>[]>([]);
  const pending = ref(false);
  const failure = shallowRef<Failure>();
  let turn = 0;

  const last = computed(() => added.value.at(-1) ?? first());
  const lines = computed(() => [...linesOf(first()), ...added.value.flatMap(linesOf)]);
  const hasMore = computed(() => last.value?.pageInfo.hasNextPage ?? false);

  watch(
    () => linesOf(first()).map(({ id }) => id).join(),
    () => {
      turn += 1;
      added.value = [];
      pending.value = false;
      failure.value = undefined;
    },
  );

  async function more(): Promise<void> {
    const after = last.value?.pageInfo.endCursor;
    if (!after || pending.value) return;
    const mine = turn;
    pending.value = true;
    failure.value = undefined;
    const result = await next(after).catch((): Result<Page<Line>> => ({ failure: failureOf(undefined, undefined) }));
    if (mine !== turn) return;
    pending.value = false;
    if ('data' in result) added.value = [...added.value, result.data];
    else failure.value = result.failure;
  }

  return { lines, hasMore, more, pending, failure };
}
