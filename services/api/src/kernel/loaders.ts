import type { JoinedReads, Reads } from './reads';

/** A named batch read, so that a list costs one query whatever its length; what several requests ask at the same moment goes together. */
export interface Loader<Key, Value> {
  readonly name: string;
  batch(reads: Reads, keys: readonly Key[]): Promise<ReadonlyMap<Key, Value>>;
  /** The same in a request, where what stands around is read along in one statement and remembered for the other loaders. */
  batchAround?(reads: JoinedReads, keys: readonly Key[], remember: Remember): Promise<ReadonlyMap<Key, Value>>;
}

/** A read of lists for requests alone, always with what stands around. */
export type ListLoader<Key, Value> = Pick<Loader<Key, Value>, 'name'> & Required<Pick<Loader<Key, Value>, 'batchAround'>>;

/** What a request may read by key. */
export type RequestLoader<Key, Value> = Loader<Key, Value> | ListLoader<Key, Value>;

/** Gives a loader of a request what another statement has read already. */
export type Remember = <Key, Value>(loader: Loader<Key, Value>, key: Key, value: Value) => void;

/** A table's columns as others join them, under the alias that they are written with, and what they mean. */
export interface Joined<Row, Facts> {
  readonly columns: string;
  facts(row: Row): Facts;
}

export type RowOf<One> = One extends Joined<infer Row, unknown> ? Row : never;
