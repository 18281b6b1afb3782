/** Somebody on the waiting list of an intake (liste complémentaire). */
export interface Waiting {
  readonly applicationId: string;
  /** As the committee entered it; it may have gaps, and equals where lists were put together. */
  readonly enteredRank: number;
  readonly publishedAt: Date;
}

/** A place in the list before and after something moved it. */
export interface Move extends Waiting {
  readonly before: number;
  /** Null for whoever is promoted, or has left the list. */
  readonly after: number | null;
}

export interface PlacesFreed {
  /** Null: the intake counts no places, and nobody is promoted by itself. */
  readonly capacity: number | null;
  /** How many hold a place once those of `places` are given back. */
  readonly holders: number;
  readonly waiting: readonly Waiting[];
  /** How many places were given back: no more are filled, so that those kept for others stay free. */
  readonly places: number;
  /** Somebody who has just left the list by another way, or another place in it. */
  readonly departed?: Waiting | undefined;
}

export interface Promotion {
  /** In the order of the list. */
  readonly promoted: readonly Waiting[];
  /** The whole list as it was, with where everybody goes. */
  readonly moves: readonly Move[];
}

const compare = (left: Waiting, right: Waiting): number =>
  left.enteredRank - right.enteredRank
  || left.publishedAt.getTime() - right.publishedAt.getTime()
  || (left.applicationId < right.applicationId ? -1 : Number(left.applicationId > right.applicationId));

/** By entered rank; then whoever was told first; then the older application. The same list is always in the same order. */
export const inOrder = (list: readonly Waiting[]): Waiting[] => [...list].sort(compare);

/** Real rank of each, from 1 without gaps. */
export const realRanks = (list: readonly Waiting[]): ReadonlyMap<string, number> => new Map(inOrder(list).map(({ applicationId }, index) => [applicationId, index + 1]));

const placesToFill = ({ capacity, holders, places }: PlacesFreed): number => (capacity === null ? 0 : Math.max(0, Math.min(places, capacity - holders)));

/** Places that nobody holds: derived, never kept; none where they are not counted. */
export const vacancyOf = ({ capacity, holders }: Pick<PlacesFreed, 'capacity' | 'holders'>): number => Math.max(0, (capacity ?? 0) - holders);

/** Who moves when places are given back: from the head of the list, as many as were given back, never above the capacity. */
export function promote(freed: PlacesFreed): Promotion {
  const { departed } = freed;
  const before = inOrder(departed === undefined ? freed.waiting : [...freed.waiting.filter(({ applicationId }) => applicationId !== departed.applicationId), departed]);
  const order = inOrder(freed.waiting);
  const promoted = order.slice(0, placesToFill(freed));
  const after = realRanks(order.slice(promoted.length));
  return { promoted, moves: before.map((entry, index) => ({ ...entry, before: index + 1, after: after.get(entry.applicationId) ?? null })) };
}

/** Those who are told of a better rank. */
export const risen = ({ moves }: Promotion): (Move & { readonly after: number })[] =>
  moves.flatMap((move) => (move.after !== null && move.after < move.before ? [{ ...move, after: move.after }] : []));
