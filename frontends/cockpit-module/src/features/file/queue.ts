/** A page of the list, to go through one file after the other. */
export interface Queue {
  readonly ids: readonly string[];
  /** Address of the list as it was on screen: its filter and order, and the way back. */
  readonly list: string;
  /** Cursors over which the list goes on; empty where it ends. */
  readonly before: string;
  readonly after: string;
  /** How many files are before this page. */
  readonly skipped: number;
  /** How many the whole list has, as it is shown. */
  readonly total: string;
}

interface Page {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor?: string | null | undefined; readonly endCursor?: string | null | undefined };
}

export const queueOf = ({ edges, pageInfo }: Page, place: Pick<Queue, 'list' | 'skipped' | 'total'>): Queue => ({
  ids: edges.map(({ node }) => node.id),
  before: (pageInfo.hasPreviousPage && pageInfo.startCursor) || '',
  after: (pageInfo.hasNextPage && pageInfo.endCursor) || '',
  ...place,
});

const isText = (value: unknown): value is string => typeof value === 'string';
const holds = (value: object, name: string, test: (part: unknown) => boolean): boolean => test(Reflect.get(value, name));
const isQueue = (value: unknown): value is Queue =>
  typeof value === 'object' && value !== null
  && holds(value, 'ids', (ids) => Array.isArray(ids) && ids.every(isText))
  && holds(value, 'list', (list) => isText(list) && /^\/cockpit\/applications(\?|$)/.test(list))
  && ['before', 'after', 'total'].every((name) => holds(value, name, isText))
  && holds(value, 'skipped', (skipped) => typeof skipped === 'number');

/** What the list gave along in the state of the history entry; nothing when one came by an address. */
export const queueIn = (state: unknown): Queue | undefined =>
  typeof state === 'object' && state !== null && 'queue' in state && isQueue(state.queue) ? state.queue : undefined;
