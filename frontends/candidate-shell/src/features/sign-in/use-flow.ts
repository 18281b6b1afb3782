import { useQuery } from '@parvis/kit';
import { computed, watch, type ComputedRef } from 'vue';
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router';

import { SignInFlowDocument, type FlowFragment } from '@/gql/graphql';

/** Where the person wanted to go travels along the steps of signing in. */
export function useNext(): ComputedRef<LocationQueryRaw> {
  const route = useRoute();
  return computed(() => (route.query['next'] ? { next: route.query['next'] } : {}));
}

export interface FlowView {
  readonly flow: ComputedRef<FlowFragment | undefined>;
  readonly failure: ReturnType<typeof useQuery>['failure'];
  readonly refetch: () => void;
}

/** The attempt to sign in that this browser has begun; without one the person starts at the identifier. */
export function useFlow(): FlowView {
  const router = useRouter();
  const next = useNext();
  const { data, failure, refetch } = useQuery(SignInFlowDocument, {}, { freshness: 'network-only' });

  watch(data, (answer) => {
    if (answer && !answer.signInFlow) void router.replace({ path: '/sign-in', query: next.value });
  });
  return { flow: computed(() => data.value?.signInFlow ?? undefined), failure, refetch };
}
