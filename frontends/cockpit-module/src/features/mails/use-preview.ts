import { useQuery } from '@parvis/kit';
import { computed, onScopeDispose, ref, shallowRef, toValue, watch } from 'vue';

import { PreviewMailDocument, type PreviewMailInput, type PreviewMailQuery } from '@/gql/graphql';

type Seen = PreviewMailQuery['previewMail'];
export type SeenMail = Extract<Seen, { __typename: 'MailPreview' }>;

/** Whoever types is not answered at every letter. */
const pause = 350;

/** A mail as it would leave, asked for anew whenever what it is made of rests for a moment. */
export function usePreview(wanted: () => PreviewMailInput) {
  const input = ref(toValue(wanted));
  let timer: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => clearTimeout(timer));
  watch(() => JSON.stringify(wanted()), () => {
    clearTimeout(timer);
    timer = setTimeout(() => (input.value = wanted()), pause);
  });

  const { data, failure, loading, refetch } = useQuery(PreviewMailDocument, () => ({ input: input.value }), { freshness: 'network-only' });
  const seen = computed(() => data.value?.previewMail);
  // What was right a moment ago stays in sight while somebody is in the middle of a variable.
  const last = shallowRef<SeenMail>();
  watch(seen, (now) => {
    if (now?.__typename === 'MailPreview') last.value = now;
  }, { immediate: true });

  return {
    failure, loading, refetch, last,
    isKnown: computed(() => seen.value !== undefined),
    refusal: computed(() => (seen.value && seen.value.__typename !== 'MailPreview' ? seen.value.message : undefined)),
    problems: computed(() => (seen.value && 'problems' in seen.value ? seen.value.problems : [])),
  };
}

export type Preview = ReturnType<typeof usePreview>;
