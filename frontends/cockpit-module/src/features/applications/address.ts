import type { LocationQuery, LocationQueryRaw, LocationQueryValue } from 'vue-router';

import type { ApplicationFilter, ApplicationOrder, ApplicationStatus } from '@/gql/graphql';

export const statuses: readonly ApplicationStatus[] = ['DRAFT', 'SUBMITTED', 'INCOMPLETE', 'COMPLETE', 'CANCELLED'];
export const orders: readonly ApplicationOrder[] = ['SUBMITTED_AT_DESC', 'SUBMITTED_AT_ASC', 'CREATED_AT_DESC', 'CANDIDATE_NAME_ASC'];

const firstOrder: ApplicationOrder = 'SUBMITTED_AT_DESC';

/** What the grid shows; the address says it all, so that a view can be kept and sent to a colleague. */
export interface View {
  readonly text: string;
  readonly statuses: readonly ApplicationStatus[];
  readonly order: ApplicationOrder;
  readonly centreId: string;
  readonly programmeId: string;
  /** The cursor of the page; none is the first one. */
  readonly after: string;
  /** How many lines are before this page, to number them. */
  readonly skipped: number;
}

type Value = LocationQueryValue | LocationQueryValue[] | undefined;

const all = (value: Value): readonly string[] => [value].flat().filter((one): one is string => typeof one === 'string' && one !== '');
const one = (value: Value): string => all(value)[0] ?? '';

function countOf(value: Value): number {
  const count = Number(one(value));
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}

export function readView(query: LocationQuery): View {
  const after = one(query['after']);
  return {
    text: one(query['text']),
    statuses: statuses.filter((status) => all(query['status']).includes(status)),
    order: orders.find((order) => order === one(query['order'])) ?? firstOrder,
    centreId: one(query['centre']),
    programmeId: one(query['programme']),
    after,
    skipped: after ? countOf(query['skipped']) : 0,
  };
}

export function writeView({ text, statuses: chosen, order, centreId, programmeId, after, skipped }: View): LocationQueryRaw {
  return {
    ...(text && { text }),
    ...(chosen.length > 0 && { status: [...chosen] }),
    ...(order !== firstOrder && { order }),
    ...(centreId && { centre: centreId }),
    ...(programmeId && { programme: programmeId }),
    ...(after && { after, skipped: String(skipped) }),
  };
}

export const filterOf = ({ text, statuses: chosen, centreId, programmeId }: View): ApplicationFilter => ({
  ...(text.trim() && { text: text.trim() }),
  ...(chosen.length > 0 && { statuses: [...chosen] }),
  ...(centreId && { centreIds: [centreId] }),
  ...(programmeId && { programmeIds: [programmeId] }),
});

export const isNarrowed = ({ text, statuses: chosen, centreId, programmeId }: View): boolean =>
  Boolean(text || centreId || programmeId) || chosen.length > 0;
