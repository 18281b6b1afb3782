import type { LocationQuery, LocationQueryRaw, LocationQueryValue } from 'vue-router';

import type { StatisticsScope } from '@/gql/graphql';
import { columns, type ColumnName } from './figures';

export type Measure = 'total' | 'daily';
export type SortName = 'label' | ColumnName;

/** What the page shows; the address says it all, so that it can be sent to a colleague. */
export interface View {
  readonly campaignId: string;
  readonly centreId: string;
  readonly programmeId: string;
  readonly measure: Measure;
  readonly sort: SortName;
  readonly isDescending: boolean;
}

const one = (value: LocationQueryValue | LocationQueryValue[] | undefined): string => [value].flat().find((text) => typeof text === 'string') ?? '';

export function readView(query: LocationQuery): View {
  const [, minus = '', name = ''] = /^(-?)(\w+)$/.exec(one(query['sort'])) ?? [];
  const sort = columns.find((column) => column === name);
  return {
    campaignId: one(query['campaign']),
    centreId: one(query['centre']),
    programmeId: one(query['programme']),
    measure: one(query['measure']) === 'daily' ? 'daily' : 'total',
    sort: sort ?? 'label',
    isDescending: minus === '-' && (sort !== undefined || name === 'label'),
  };
}

export function writeView({ campaignId, centreId, programmeId, measure, sort, isDescending }: View): LocationQueryRaw {
  return {
    ...(campaignId && { campaign: campaignId }),
    ...(centreId && { centre: centreId }),
    ...(programmeId && { programme: programmeId }),
    ...(measure === 'daily' && { measure }),
    ...((sort !== 'label' || isDescending) && { sort: `${isDescending ? '-' : ''}${sort}` }),
  };
}

export const scopeOf = ({ campaignId, centreId, programmeId }: View): StatisticsScope => ({
  campaignId: campaignId || null, centreId: centreId || null, programmeId: programmeId || null,
});

/** Of the same tables as a spreadsheet. */
export function fileOf({ campaignId, centreId, programmeId }: View): string {
  const asked = new URLSearchParams({
    ...(campaignId && { campaign: campaignId }), ...(centreId && { centre: centreId }), ...(programmeId && { programme: programmeId }),
  }).toString();
  return `/files/statistics.xlsx${asked && `?${asked}`}`;
}
