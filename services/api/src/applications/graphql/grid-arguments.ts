import type { GraphQLResolveInfo } from 'graphql';
import { BadRequest } from '../../kernel/errors';
import { asksFor, fieldsAsked } from '../../kernel/graphql/asks-for';
import { presets, type GridSort } from '../model/grid-columns';
import type { GridPageArgs } from '../model/grid-page';
import type { ApplicationsArgs } from './application.inputs';
import type { ApplicationOrderEnum } from './application.enums';
import { SortDirectionEnum } from './grid.enums';
import type { SortInput } from './grid.inputs';

const orders: Readonly<Record<ApplicationOrderEnum, GridSort>> = {
  SUBMITTED_AT_DESC: { column: 'SUBMITTED_AT', isDescending: true },
  SUBMITTED_AT_ASC: { column: 'SUBMITTED_AT', isDescending: false },
  UPDATED_AT_ASC: { column: 'UPDATED_AT', isDescending: false },
  CREATED_AT_DESC: { column: 'CREATED_AT', isDescending: true },
  CANDIDATE_NAME_ASC: { column: 'LAST_NAME', isDescending: false },
};

export const sortOf = ({ column, direction }: SortInput): GridSort => ({ column, isDescending: direction === SortDirectionEnum.DESC });

export function sortIn({ sort, orderBy, filter }: ApplicationsArgs): GridSort {
  if (sort) return sortOf(sort);
  return filter?.preset ? presets[filter.preset].sort : orders[orderBy];
}

export function pageIn({ first, after, last, before }: ApplicationsArgs): GridPageArgs {
  const isBackwards = last !== null && last !== undefined;
  if (after && (before || isBackwards)) throw new BadRequest('A page is read forwards or backwards.');
  if (before && !isBackwards) throw new BadRequest('`before` goes with `last`.');
  return { size: last ?? first, after, before, isBackwards };
}

/** What is resolved by the short columns of an application alone; what is not here is given the whole row. */
export const shortFields: ReadonlySet<string> = new Set(['__typename', 'id', 'reference', 'status', 'submittedAt', 'returnDeadline', 'timeZone', 'candidate', 'programme', 'intake', 'fileUrl']);

/** How much of a list is asked for. */
export const extentOf = (info: GraphQLResolveInfo) => ({
  isCounted: asksFor(info, 'totalCount'),
  isShort: [...fieldsAsked(info, 'edges', 'node')].every((field) => shortFields.has(field)),
});
