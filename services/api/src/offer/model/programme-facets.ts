import type { TeachingLanguage } from './teaching-language';

/** What a visitor asks of the catalogue; a dimension left empty does not filter. */
export interface ProgrammeCriteria {
  readonly words: readonly string[];
  readonly centreIds: readonly string[];
  readonly diplomaTypeCodes: readonly string[];
  readonly languages: readonly TeachingLanguage[];
  readonly sites: readonly string[];
  readonly openOnly: boolean;
}

/** How many programmes share these five values, among those that hold the words. */
export interface ProgrammeGroup {
  readonly centreId: string;
  /** Place of the centre in the catalogue. */
  readonly centreRank: number;
  readonly diplomaTypeCode: string;
  readonly diplomaRank: number;
  readonly site: string;
  readonly language: TeachingLanguage;
  readonly isOpen: boolean;
  readonly count: number;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface FacetCounts {
  readonly centres: readonly FacetCount[];
  readonly diplomaTypes: readonly FacetCount[];
  readonly sites: readonly FacetCount[];
  readonly languages: readonly FacetCount[];
  readonly openNow: number;
  readonly total: number;
}

type Dimension = 'centres' | 'diplomaTypes' | 'sites' | 'languages' | 'open';
type Passes = (group: ProgrammeGroup) => boolean;

const within = (chosen: readonly string[], value: string): boolean => chosen.length === 0 || chosen.includes(value);

const filters = (criteria: ProgrammeCriteria): Readonly<Record<Dimension, Passes>> => ({
  centres: (group) => within(criteria.centreIds, group.centreId),
  diplomaTypes: (group) => within(criteria.diplomaTypeCodes, group.diplomaTypeCode),
  sites: (group) => within(criteria.sites, group.site),
  languages: (group) => within(criteria.languages, group.language),
  open: (group) => !criteria.openOnly || group.isOpen,
});

/** Each value is counted under the other filters, so that choosing it gives exactly its count; one already chosen stays, even at 0. */
export function countFacets(groups: readonly ProgrammeGroup[], criteria: ProgrammeCriteria): FacetCounts {
  const all = Object.entries(filters(criteria));
  const passing = (ignored?: Dimension) => groups.filter((group) => all.every(([name, passes]) => name === ignored || passes(group)));
  const facet = (dimension: Dimension, chosen: readonly string[], valueOf: (group: ProgrammeGroup) => string, rankOf = (_: ProgrammeGroup) => 0) =>
    counted([...passing(dimension)].sort((a, b) => rankOf(a) - rankOf(b)), chosen, valueOf);

  return {
    centres: facet('centres', criteria.centreIds, (group) => group.centreId, (group) => group.centreRank),
    diplomaTypes: facet('diplomaTypes', criteria.diplomaTypeCodes, (group) => group.diplomaTypeCode, (group) => group.diplomaRank),
    sites: facet('sites', criteria.sites, (group) => group.site),
    languages: facet('languages', criteria.languages, (group) => group.language),
    openNow: sum(passing('open').filter((group) => group.isOpen)),
    total: sum(passing()),
  };
}

const sum = (groups: readonly ProgrammeGroup[]): number => groups.reduce((total, group) => total + group.count, 0);

function counted(groups: readonly ProgrammeGroup[], chosen: readonly string[], valueOf: (group: ProgrammeGroup) => string): FacetCount[] {
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(valueOf(group), (counts.get(valueOf(group)) ?? 0) + group.count);
  for (const value of chosen) counts.set(value, counts.get(value) ?? 0);
  return [...counts].map(([value, count]) => ({ value, count }));
}
