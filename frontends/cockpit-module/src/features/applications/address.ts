import type { LocationQuery, LocationQueryRaw, LocationQueryValue } from 'vue-router';

import type { ApplicationColumnFilter, ApplicationColumnKey, ApplicationFilter, ApplicationSort } from '@/gql/graphql';

export type Criterion = ApplicationColumnFilter;

/** What the grid shows; the address says it all, so that a view can be kept and sent to a colleague. */
export interface View {
  readonly text: string;
  /** The queue of what is to be checked, instead of everything. */
  readonly isQueue: boolean;
  /** The saved view that this began with. */
  readonly viewId: string;
  /** In order; none are the usual ones. */
  readonly columns: readonly ApplicationColumnKey[];
  readonly criteria: readonly Criterion[];
  readonly sort: ApplicationSort;
  /** Cursors of the page: it begins after one, or ends before one. */
  readonly after: string;
  readonly before: string;
  /** How many lines are before this page, to number them. */
  readonly skipped: number;
}

export const firstSort: ApplicationSort = { column: 'SUBMITTED_AT', direction: 'DESC' };
export const queueSort: ApplicationSort = { column: 'SUBMITTED_AT', direction: 'ASC' };
export const firstPage = { after: '', before: '', skipped: 0 } as const;

type Value = LocationQueryValue | LocationQueryValue[] | undefined;
type IsKey = (text: string) => text is ApplicationColumnKey;

const all = (value: Value): readonly string[] => [value].flat().filter((one): one is string => typeof one === 'string' && one !== '');
const one = (value: Value): string => all(value)[0] ?? '';

function countOf(value: Value): number {
  const count = Number(one(value));
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}

/** `~dup`, `2027-01-01..`, `..3`, `empty`, `present`, or values with commas. */
function criterionOf(column: ApplicationColumnKey, text: string): Criterion {
  if (text.startsWith('~')) return { column, prefix: text.slice(1) };
  if (text === 'empty' || text === 'present') return { column, isEmpty: text === 'empty' };
  if (!text.includes('..')) return { column, values: text.split(',') };
  const [from, to] = text.split('..');
  return { column, ...(from && { from }), ...(to && { to }) };
}

function textOf({ prefix, isEmpty, values, from, to }: Criterion): string {
  if (prefix) return `~${prefix}`;
  if (typeof isEmpty === 'boolean') return isEmpty ? 'empty' : 'present';
  return values ? values.join(',') : `${from ?? ''}..${to ?? ''}`;
}

function sortOf(text: string, isKey: IsKey, otherwise: ApplicationSort): ApplicationSort {
  const column = text.replace(/^-/, '');
  return isKey(column) ? { column, direction: text.startsWith('-') ? 'DESC' : 'ASC' } : otherwise;
}

/** Short words that other pages link with. */
const shortcuts = { status: 'STATUS', programme: 'PROGRAMME', centre: 'CENTRE', committee: 'COMMITTEE' } as const;

function criteriaOf(query: LocationQuery, isKey: IsKey): readonly Criterion[] {
  const short = Object.entries(shortcuts).flatMap(([word, column]) => (all(query[word]).length > 0 ? [{ column, values: [...all(query[word])] }] : []));
  const named = Object.entries(query).flatMap(([name, value]) => {
    const column = name.startsWith('f.') ? name.slice(2) : '';
    return isKey(column) && one(value) ? [criterionOf(column, one(value))] : [];
  });
  return [...short.filter(({ column }) => !named.some((criterion) => criterion.column === column)), ...named];
}

export function readView(query: LocationQuery, isKey: IsKey): View {
  const isQueue = one(query['queue']) === 'TO_CHECK';
  const [after, before] = [one(query['after']), one(query['before'])];
  return {
    text: one(query['text']),
    isQueue,
    viewId: one(query['view']),
    columns: [...new Set(one(query['columns']).split(','))].filter(isKey),
    criteria: criteriaOf(query, isKey),
    sort: sortOf(one(query['sort']), isKey, isQueue ? queueSort : firstSort),
    after: before ? '' : after,
    before,
    skipped: after || before ? countOf(query['skipped']) : 0,
  };
}

const isSame = (one: ApplicationSort, other: ApplicationSort): boolean => one.column === other.column && one.direction === other.direction;

const sortText = ({ column, direction }: ApplicationSort): string => `${direction === 'DESC' ? '-' : ''}${column}`;

/** Only what is said: the address of everything is bare. */
export function writeView({ text, isQueue, viewId, columns, criteria, sort, after, before, skipped }: View): LocationQueryRaw {
  const said = {
    queue: isQueue ? 'TO_CHECK' : '', view: viewId, text, columns: columns.join(','),
    ...Object.fromEntries(criteria.map((criterion) => [`f.${criterion.column}`, textOf(criterion)])),
    sort: isSame(sort, isQueue ? queueSort : firstSort) ? '' : sortText(sort),
    after, before, skipped: skipped > 0 ? String(skipped) : '',
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
}

export const filterOf = ({ text, isQueue, criteria }: View): ApplicationFilter => ({
  ...(text.trim() && { text: text.trim() }),
  ...(isQueue && { preset: 'TO_CHECK' as const }),
  ...(criteria.length > 0 && { columns: [...criteria] }),
});

export const isNarrowed = ({ text, criteria }: View): boolean => Boolean(text) || criteria.length > 0;

const presenceOf = ({ isEmpty }: Criterion): 'any' | 'empty' | 'present' => (typeof isEmpty !== 'boolean' ? 'any' : isEmpty ? 'empty' : 'present');

/** What a form of a filter begins with. */
export const draftOf = (criterion: Criterion | undefined) => ({
  values: criterion?.values ?? [], from: criterion?.from ?? '', to: criterion?.to ?? '', presence: criterion ? presenceOf(criterion) : 'any',
});

export const rangeOf = (column: ApplicationColumnKey, from: string, to: string): Criterion | undefined =>
  from || to ? { column, ...(from && { from }), ...(to && { to }) } : undefined;
