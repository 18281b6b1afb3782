import type { Loader } from '../kernel/loaders';
import type { JoinedReads } from '../kernel/reads';
import { SharedBatches } from './shared-batches';

const noReads: JoinedReads = {
  rows: () => Promise.reject(new Error('not here')), first: () => Promise.reject(new Error('not here')), joined: () => Promise.reject(new Error('not here')),
};
const nobody = (): void => undefined;

function lengths() {
  const statements: (readonly string[])[] = [];
  const loader: Loader<string, number> = {
    name: 'length',
    batch(_reads, keys) {
      statements.push(keys);
      return keys.includes('broken') ? Promise.reject(new Error('the database is away')) : Promise.resolve(new Map(keys.filter((key) => key !== '').map((key) => [key, key.length])));
    },
  };
  return { loader, statements };
}

describe('SharedBatches', () => {
  const batches = new SharedBatches(noReads);

  it('asks once for what several requests ask in the same turn, and answers each', async () => {
    const { loader, statements } = lengths();
    const answers = await Promise.all(['one', 'three', 'one', ''].map((key) => batches.load(loader, key, nobody)));
    expect(answers).toEqual([3, 5, 3, undefined]);
    expect(statements).toEqual([['one', 'three', '']]);
  });

  it('keeps nothing: the next turn reads anew', async () => {
    const { loader, statements } = lengths();
    await batches.load(loader, 'one', nobody);
    await batches.load(loader, 'one', nobody);
    expect(statements).toEqual([['one'], ['one']]);
  });

  it('fails what one request asked for, and nobody who asked at the same time', async () => {
    const { loader, statements } = lengths();
    const [one, two] = [jest.fn(), jest.fn()];
    const together = await Promise.allSettled([batches.load(loader, 'broken', one), batches.load(loader, 'one', two), batches.load(loader, 'three', two)]);
    expect(together.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(statements).toEqual([['broken', 'one', 'three'], ['broken'], ['one', 'three']]);
  });

  it('asks a request that failed alone no second time', async () => {
    const { loader, statements } = lengths();
    await expect(batches.load(loader, 'broken', nobody)).rejects.toThrow('the database is away');
    expect(statements).toEqual([['broken']]);
  });

  it('does not ask for more keys in one statement than it holds', async () => {
    const { loader, statements } = lengths();
    await Promise.all(Array.from({ length: 600 }, (_, n) => batches.load(loader, `key ${String(n)}`, nobody)));
    expect(statements.map((keys) => keys.length)).toEqual([256, 256, 88]);
  });

  it('shares one statement among eight requests at most, whatever each asks for', async () => {
    const { loader, statements } = lengths();
    const requests = Array.from({ length: 20 }, () => jest.fn());
    const answers = await Promise.all(requests.flatMap((request, n) => [batches.load(loader, `a${String(n)}`, request), batches.load(loader, `b${String(n)}`, request)]));
    expect(answers).toHaveLength(40);
    expect(answers).not.toContain(undefined);
    expect(statements.map((keys) => keys.length)).toEqual([16, 16, 8]);
    expect(statements[1]).toEqual(Array.from({ length: 8 }, (_, n) => [`a${String(n + 8)}`, `b${String(n + 8)}`]).flat());
  });

  it('tells every request of a batch what was read along, once', async () => {
    const other = lengths().loader;
    const loader: Loader<string, string> = {
      name: 'around', batch: () => Promise.reject(new Error('never without what stands around')),
      batchAround(_reads, keys, remember) {
        remember(other, 'beside', 6);
        return Promise.resolve(new Map(keys.map((key) => [key, key])));
      },
    };
    const [one, two] = [jest.fn(), jest.fn()];
    await Promise.all([batches.load(loader, 'a', one), batches.load(loader, 'b', one), batches.load(loader, 'b', two)]);
    expect([one, two].map(({ mock }) => mock.calls)).toEqual([[[other, 'beside', 6]], [[other, 'beside', 6]]]);
  });
});
