import DataLoader from 'dataloader';
import type { Loader, Remember } from '../kernel/loaders';
import type { JoinedReads } from '../kernel/reads';

interface Asked<Key> {
  readonly key: Key;
  /** Of the request that asks. */
  readonly remember: Remember;
}

/** More keys than this are several statements. */
const mostKeys = 256;

/** After everything that has arrived by now was begun; what the same turn of the loop asks for goes out together. */
export const atTheEndOfTheTurn = (go: () => void): void => { setImmediate(go); };

/**
 * What the requests under way ask of one loader in the same turn of the event loop, in one statement: on a busy server several of them do,
 * and a statement's way to the database costs more than one more key in it. Nothing is kept: each request has its own memory of what it read.
 * Loaders know of no viewer; who may see what is settled before they are asked.
 */
export class SharedBatches {
  private readonly open = new WeakMap<object, unknown>();

  constructor(private readonly reads: JoinedReads) {}

  load<Key, Value>(loader: Loader<Key, Value>, key: Key, remember: Remember): Promise<Value | undefined> {
    return this.of(loader).asked.load({ key, remember });
  }

  private of<Key, Value>(loader: Loader<Key, Value>): Batches<Key, Value> {
    const known = this.open.get(loader);
    if (known instanceof Batches) return known;
    const made = new Batches<Key, Value>(this.reads, loader);
    this.open.set(loader, made);
    return made;
  }
}

class Batches<Key, Value> {
  readonly asked: DataLoader<Asked<Key>, Value | undefined>;

  constructor(reads: JoinedReads, loader: Loader<Key, Value>) {
    this.asked = new DataLoader(async (all) => {
      const keys = [...new Set(all.map(({ key }) => key))];
      const found = await (loader.batchAround?.(reads, keys, rememberedBy(all)) ?? loader.batch(reads, keys));
      return all.map(({ key }) => found.get(key));
    }, { cache: false, maxBatchSize: mostKeys, batchScheduleFn: atTheEndOfTheTurn });
  }
}

/** What is read along is told to everybody who asked in this batch. */
function rememberedBy<Key>(all: readonly Asked<Key>[]): Remember {
  const requests = new Set(all.map(({ remember }) => remember));
  return (loader, key, value) => {
    for (const remember of requests) remember(loader, key, value);
  };
}
