import { oneByOne, roundByRound } from './one-by-one';

const failing = (...bad: readonly string[]) => {
  const done: string[] = [];
  const work = (one: string): Promise<void> => {
    done.push(one);
    return bad.includes(one) ? Promise.reject(new Error(`${one} failed`)) : Promise.resolve();
  };
  return { done, work };
};

describe('work on many', () => {
  it('goes round by round, also past one that fails, and tells its failure as it is', async () => {
    const { done, work } = failing('first');
    await expect(roundByRound(['first', 'second'], work)).rejects.toThrow('first failed');
    expect(done).toEqual(['first', 'second']);
  });

  it('tells every round that failed', async () => {
    const { done, work } = failing('first', 'third');
    const told: unknown = await roundByRound(['first', 'second', 'third'], work).catch((error: unknown) => error);
    expect(told).toMatchObject({ message: '2 rounds could not be done.', errors: [{ message: 'first failed' }, { message: 'third failed' }] });
    expect(done).toEqual(['first', 'second', 'third']);
  });

  it('goes through parts to the last, and says how many could not be done', async () => {
    const { done, work } = failing('b');
    const parts = new Map([['', ['a', 'b']], ['b', ['c']], ['c', []]]);
    await expect(oneByOne((id) => Promise.resolve((parts.get(id) ?? []).map((one) => ({ id: one }))), ({ id }) => work(id))).rejects.toThrow('1 of the applications');
    expect(done).toEqual(['a', 'b', 'c']);
  });
});
