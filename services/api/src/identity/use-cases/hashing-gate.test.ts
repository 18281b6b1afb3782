import { Busy } from '../../kernel/errors';
import { HashingGate } from './hashing-gate';

/** Work that ends when it is told to. */
function work() {
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => { finish = resolve; });
  return { run: () => done, finish };
}

describe('security 27: the gate before hashing', () => {
  it('lets a few through, queues some and turns the rest away', async () => {
    const gate = new HashingGate(2, 3);
    const jobs = Array.from({ length: 6 }, work);
    const passing = jobs.slice(0, 5).map((job) => gate.pass(job.run));
    await expect(gate.pass(jobs[5]!.run)).rejects.toThrow(Busy);
    for (const job of jobs) job.finish();
    await Promise.all(passing);
    await gate.pass(() => Promise.resolve());
  });

  it('never runs more than it may, in the order of arrival, and survives failures', async () => {
    const gate = new HashingGate(2, 64);
    let running = 0;
    let most = 0;
    const order: number[] = [];
    const results = await Promise.allSettled(Array.from({ length: 40 }, (_, n) => gate.pass(async () => {
      running += 1;
      most = Math.max(most, running);
      order.push(n);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      if (n % 3 === 0) throw new Error('no');
    })));
    expect(most).toBe(2);
    expect(order).toEqual(Array.from({ length: 40 }, (_, n) => n));
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(14);
  });
});
