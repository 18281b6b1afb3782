import { createQueue } from './queue';

describe('the queue of uploads', () => {
  it('lets two go at a time, in order', async () => {
    const enqueue = createQueue(2);
    const started: number[] = [];
    const ends: (() => void)[] = [];
    for (const number of [0, 1, 2, 3]) {
      enqueue(() => {
        started.push(number);
        return new Promise((resolve) => (ends[number] = resolve));
      });
    }
    expect(started).toEqual([0, 1]);
    ends[1]?.();
    await new Promise((resolve) => setTimeout(resolve));
    expect(started).toEqual([0, 1, 2]);
    ends[0]?.();
    await new Promise((resolve) => setTimeout(resolve));
    expect(started).toEqual([0, 1, 2, 3]);
  });
});
