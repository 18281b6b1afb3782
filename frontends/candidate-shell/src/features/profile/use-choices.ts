import { useFormat, useGateway, useQuery, type Query } from '@parvis/kit';
import type { Choice } from '@parvis/kit';
import { computed, type ComputedRef } from 'vue';

import { MunicipalitiesDocument, ProfileChoicesDocument, type MunicipalityFilter } from '@/gql/graphql';

export const france = 'FR';

export interface ProfileChoices {
  readonly countries: ComputedRef<readonly Choice[]>;
  readonly nationalities: ComputedRef<readonly Choice[]>;
  readonly departments: ComputedRef<readonly Choice[]>;
  readonly honours: ComputedRef<readonly Choice[]>;
  readonly diplomaTypes: ComputedRef<readonly Choice[]>;
  /** Lists that could not be read look like empty ones: the section says so. */
  readonly unread: Query<unknown>['failure'];
  readonly readAgain: () => void;
}

const byLabel = (language: string) => (a: Choice, b: Choice): number => a.label.localeCompare(b.label, language);

/** France first, where most come from; then the alphabet of the page's language. */
const franceFirst = (choices: readonly Choice[]): Choice[] => [
  ...choices.filter(({ value }) => value === france),
  ...choices.filter(({ value }) => value !== france),
];

/** The national tables behind the selects, read once and kept. */
export function useChoices(): ProfileChoices {
  const { text, language } = useFormat();
  const { data, failure: unread, refetch: readAgain } = useQuery(ProfileChoicesDocument, {}, { freshness: 'cache-first' });
  const countries = computed(() => data.value?.countries ?? []);
  return {
    unread,
    readAgain,
    countries: computed(() => franceFirst(countries.value.map(({ code, name }) => ({ value: code, label: text(name) })).sort(byLabel(language.value)))),
    nationalities: computed(() => franceFirst(countries.value.map(({ code, nationality }) => ({ value: code, label: text(nationality) })).sort(byLabel(language.value)))),
    departments: computed(() => (data.value?.departments ?? []).map(({ code, name }) => ({ value: code, label: `${code} – ${name}` }))),
    honours: computed(() => (data.value?.honours ?? []).map(({ code, name }) => ({ value: code, label: text(name) }))),
    diplomaTypes: computed(() => (data.value?.diplomaTypes ?? []).map(({ code, name }) => ({ value: code, label: text(name) }))),
  };
}

/** Searches the national table of municipalities while the person types. */
export function useMunicipalitySearch(narrow: () => Omit<MunicipalityFilter, 'text'>): (typed: string) => Promise<readonly Choice[]> {
  const gateway = useGateway();
  return async (typed) => {
    const source = await gateway();
    const result = await source.query(MunicipalitiesDocument, { filter: { ...narrow(), text: typed } }, 'cache-first');
    if (!('data' in result)) throw new Error('no answer');
    return result.data.municipalities.map(({ code, name, postcodes, department }) => ({
      value: code,
      label: name,
      help: `${postcodes[0] ?? ''} · ${department.name}`,
    }));
  };
}
