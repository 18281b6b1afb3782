import type { Reads } from './reads';

/** A named batch read; one per request and loader is made lazily, so that a list costs one query whatever its length. */
export interface Loader<Key, Value> {
  readonly name: string;
  batch(reads: Reads, keys: readonly Key[]): Promise<ReadonlyMap<Key, Value>>;
}
