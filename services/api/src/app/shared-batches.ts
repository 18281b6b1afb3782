import DataLoader from 'dataloader';
import type { Remember, RequestLoader } from '../kernel/loaders';
import type { JoinedReads } from '../kernel/reads';

interface Asked<Key> {
  readonly key: Key;
  /** Of the request that asks. */
  readonly remember: Remember;
}

/** More keys than this are several statements. */
const mostKeys = 256;
/** Of more requests than this the first would wait for the last, and the server and the database for each other. */
export const mostRequests = 8;

/** After everything that has arrived by now was begun; what the same turn of the loop asks for goes out together. */
export const atTheEndOfTheTurn = (go: () => void): void => { setImmediate(go); };

/**
 * What the requests under way ask of one loader in the same turn of the event loop, in one statement: on a busy server several of them do,
 * and a statement's way to the database costs more than one more key in it. Nothing is kept: each request has its own memory of what it read.
 * Loaders know of no viewer: who may see what they read is settled in each request, before anything of it is answered.
 */
export class SharedBatches {
  private readonly open = new WeakMap<object, unknown>();

  constructor(private readonly reads: JoinedReads) {}

  load<Key, Value>(loader: RequestLoader<Key, Value>, key: Key, remember: Remember): Promise<Value | undefined> {
    return this.of(loader).load({ key, remember });
  }

  private of<Key, Value>(loader: RequestLoader<Key, Value>): Batches<Key, Value> {
    const known = this.open.get(loader);
    if (known instanceof Batches) return known;
    const made = new Batches<Key, Value>(this.reads, loader);
    this.open.set(loader, made);
    return made;
  }
}

/** One statement to come. */
interface Batch<Key, Value> {
  readonly requests: Set<Remember>;
  readonly asked: DataLoader<Asked<Key>, Value | undefined>;
}

class Batches<Key, Value> {
  private filling: Batch<Key, Value> | undefined;

  constructor(
    private readonly reads: JoinedReads,
    private readonly loader: RequestLoader<Key, Value>,
  ) {}

  load(asked: Asked<Key>): Promise<Value | undefined> {
    const batch = this.batchFor(asked.remember);
    batch.requests.add(asked.remember);
    return batch.asked.load(asked);
  }

  private batchFor(request: Remember): Batch<Key, Value> {
    const { filling } = this;
    if (filling !== undefined && (filling.requests.has(request) || filling.requests.size < mostRequests)) return filling;
    return (this.filling = this.opened());
  }

  private opened(): Batch<Key, Value> {
    const batch: Batch<Key, Value> = {
      requests: new Set(),
      asked: new DataLoader((all) => this.answersTo(all), {
        cache: false, maxBatchSize: mostKeys,
        batchScheduleFn: (go) => {
          atTheEndOfTheTurn(() => {
            if (this.filling === batch) this.filling = undefined;
            go();
          });
        },
      }),
    };
    return batch;
  }

  private async answersTo(all: readonly Asked<Key>[]): Promise<(Value | undefined | Error)[]> {
    try {
      const found = await this.read(all);
      return all.map(({ key }) => found.get(key));
    } catch (error) {
      return await eachAlone(all, (some) => this.read(some), error);
    }
  }

  private async read(some: readonly Asked<Key>[]): Promise<ReadonlyMap<Key, Value>> {
    const { loader, reads } = this;
    const keys = [...new Set(some.map(({ key }) => key))];
    const remember = rememberedBy(some);
    if (!('batch' in loader)) return loader.batchAround(reads, keys, remember);
    return loader.batchAround?.(reads, keys, remember) ?? loader.batch(reads, keys);
  }
}

/** Nobody's request fails by what another one asked for: what failed together is asked again, request by request. */
async function eachAlone<Key, Value>(all: readonly Asked<Key>[], read: (some: readonly Asked<Key>[]) => Promise<ReadonlyMap<Key, Value>>, error: unknown): Promise<(Value | undefined | Error)[]> {
  const requests = [...new Set(all.map(({ remember }) => remember))];
  if (requests.length === 1) throw error;
  const answers = new Map(await Promise.all(requests.map(async (request) => [request, await settled(read(all.filter(({ remember }) => remember === request)))] as const)));
  return all.map(({ key, remember }) => {
    const answer = answers.get(remember);
    return answer instanceof Error ? answer : answer?.get(key);
  });
}

const settled = <Found>(reading: Promise<Found>): Promise<Found | Error> => reading.catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));

/** What is read along is told to everybody who asked in this batch. */
function rememberedBy<Key>(all: readonly Asked<Key>[]): Remember {
  const requests = new Set(all.map(({ remember }) => remember));
  return (loader, key, value) => {
    for (const remember of requests) remember(loader, key, value);
  };
}
