import { useFormat, useQuery } from '@parvis/kit';
import { computed, type ComputedRef } from 'vue';

import { InstitutionDocument, type InstitutionQuery } from '@/gql/graphql';

export interface InstitutionView {
  readonly institution: ComputedRef<InstitutionQuery['institution'] | undefined>;
  /** Nothing until the API has told it. */
  readonly name: ComputedRef<string | undefined>;
}

export function useInstitution(): InstitutionView {
  const { text } = useFormat();
  const { data } = useQuery(InstitutionDocument, {}, { freshness: 'cache-first' });
  const institution = computed(() => data.value?.institution);
  return { institution, name: computed(() => (institution.value ? text(institution.value.name) : undefined)) };
}
