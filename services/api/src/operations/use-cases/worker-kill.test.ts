import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openTestQueue, type TestQueue } from '../../../tests/support/queue';
import { until } from '../../../tests/support/until';

const support = join(__dirname, '../../../tests/support');
const leaseMs = 900;
const total = 120;

describe('workers killed in the middle of their work', () => {
  let given: TestQueue;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    given = await openTestQueue();
    await given.manager.query('CREATE TABLE done (n int NOT NULL, attempt int NOT NULL, pid int NOT NULL)');
  });
  afterAll(async () => {
    children.forEach((child) => child.kill('SIGKILL'));
    await given.close();
  });

  const launch = async (): Promise<ChildProcess> => {
    const argv = ['--require', join(support, 'run-typescript.cjs'), join(support, 'dying-worker.ts'), JSON.stringify(given.database.address), String(leaseMs)];
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    await once(child.stdout, 'data');
    return child;
  };
  const counted = async (sql: string): Promise<number> => {
    const rows: { readonly n: number }[] = await given.manager.query(`SELECT COUNT(*) AS n FROM ${sql}`);
    return Number(rows[0]?.n);
  };

  it('lose no job, and repeat only those that were in their hands', async () => {
    given.clock.set(new Date());
    await given.transactions.run(async (tx) => {
      for (let n = 0; n < total; n += 1) await given.queue.order(tx, { kind: 'work', payload: { n } });
    });
    const [first, second] = await Promise.all([launch(), launch()]);
    for (const [child, after] of [[first, 10], [second, 40]] as const) {
      await until(async () => (await counted('done')) >= after, 20_000);
      child.kill('SIGKILL');
      await once(child, 'exit');
      await launch();
    }
    await until(async () => (await counted("job WHERE kind = 'work'")) === 0, 20_000);

    expect(await counted('(SELECT DISTINCT n FROM done) AS each_once')).toBe(total);
    const repeated = await counted('(SELECT n FROM done GROUP BY n HAVING COUNT(*) > 1) AS again');
    expect(repeated).toBeLessThanOrEqual(2 * 4);
    expect(await counted("job WHERE kind = 'after'")).toBe(total);
    expect(await counted("job WHERE state = 'FAILED'")).toBe(0);
  }, 60_000);
});
