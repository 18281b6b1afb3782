import type { LocationQuery, LocationQueryRaw, LocationQueryValue } from 'vue-router';

import type { ProgrammeFilter, TeachingLanguage } from '@/gql/graphql';

/** What is looked for; the address of the page says it all, so that it can be kept, sent and gone back to. */
export interface Search {
  readonly text: string;
  readonly openOnly: boolean;
  readonly diplomaTypes: readonly string[];
  readonly languages: readonly string[];
  readonly sites: readonly string[];
  readonly centres: readonly string[];
}

export type FacetName = 'diplomaTypes' | 'languages' | 'sites' | 'centres';

export const facetNames: readonly FacetName[] = ['diplomaTypes', 'languages', 'sites', 'centres'];

const keys: Readonly<Record<FacetName, string>> = { diplomaTypes: 'diploma', languages: 'language', sites: 'site', centres: 'centre' };

type Value = LocationQueryValue | LocationQueryValue[] | undefined;

const all = (value: Value): readonly string[] => [value].flat().filter((one): one is string => typeof one === 'string' && one !== '');
const one = (value: Value): string => all(value)[0] ?? '';

export const readSearch = (query: LocationQuery): Search => ({
  text: one(query['text']),
  openOnly: one(query['open']) === '1',
  diplomaTypes: all(query[keys.diplomaTypes]),
  languages: all(query[keys.languages]),
  sites: all(query[keys.sites]),
  centres: all(query[keys.centres]),
});

export function writeSearch(search: Search): LocationQueryRaw {
  const query: LocationQueryRaw = {};
  if (search.text !== '') query['text'] = search.text;
  if (search.openOnly) query['open'] = '1';
  for (const name of facetNames) {
    if (search[name].length > 0) query[keys[name]] = [...search[name]];
  }
  return query;
}

const isLanguage = (value: string): value is TeachingLanguage => ['FR', 'EN', 'FR_EN'].includes(value);

export function filterOf({ text, openOnly, diplomaTypes, languages, sites, centres }: Search): ProgrammeFilter {
  const spoken = languages.filter(isLanguage);
  return {
    ...(text.trim() && { text: text.trim() }),
    ...(openOnly && { openOnly }),
    ...(diplomaTypes.length > 0 && { diplomaTypeCodes: [...diplomaTypes] }),
    ...(spoken.length > 0 && { languages: spoken }),
    ...(sites.length > 0 && { sites: [...sites] }),
    ...(centres.length > 0 && { centreIds: [...centres] }),
  };
}

export const filterCount = ({ openOnly, diplomaTypes, languages, sites, centres }: Search): number =>
  Number(openOnly) + diplomaTypes.length + languages.length + sites.length + centres.length;
