import { setTimeout as pause } from 'node:timers/promises';
import { RecordingLog } from '../../../tests/support/log';
import { handler, openTestQueue, type TestQueue } from '../../../tests/support/queue';
import { until } from '../../../tests/support/until';
import { systemClock } from '../../kernel/clock';
import { JobState } from '../model/job.entity';

let given: TestQueue;
beforeEach(async () => { given = await openTestQueue(); });
afterEach(() => given.close());

describe('a worker that dies', () => {
  const never = () => new Promise<void>(() => undefined);

  it('leaves its job to another when the lease has run out, not before', async () => {
    const ran: number[] = [];
    await given.order({ kind: 'greet', payload: {} });
    void given.worker([handler('greet', never)], { leaseMs: 60_000 }).runDue();
    await until(async () => (await given.jobs())[0]?.state === JobState.RUNNING);

    const second = given.worker([handler('greet', ({ attempt }) => ran.push(attempt))]);
    given.clock.advance(59_999);
    expect(await second.runDue()).toBe(0);
    given.clock.advance(1);
    expect(await second.runDue()).toBe(1);
    expect(ran).toEqual([2]);
    expect(await given.jobs()).toEqual([]);
  });

  it('keeps its job by its heartbeat while it lives', async () => {
    const clock = systemClock;
    const ran: string[] = [];
    given.clock.set(new Date());
    await given.order({ kind: 'slow', payload: {} });
    given.worker([handler('slow', async () => { await pause(1_500); ran.push('first'); })], { clock, leaseMs: 450, pollMs: 50 }).start();
    await until(async () => (await given.jobs())[0]?.state === JobState.RUNNING);
    given.worker([handler('slow', () => ran.push('second'))], { clock, leaseMs: 450, pollMs: 50 }).start();
    await until(async () => (await given.jobs()).length === 0);
    expect(ran).toEqual(['first']);
  });

  it('does not take the whole queue down: a job that kills its workers is given up', async () => {
    await given.order({ kind: 'poison', payload: {} });
    for (let death = 1; death <= 2; death += 1) {
      void given.worker([handler('poison', never, 2)]).runDue();
      await until(async () => (await given.jobs())[0]?.attempts === death);
      given.clock.advance(60_000);
    }
    await given.worker([handler('poison', never, 2)]).runDue();
    expect(await given.jobs()).toMatchObject([{ state: 'FAILED', lastError: 'WORKER_DIED' }]);
  });

  it('cannot settle a job that another has taken over', async () => {
    let finish: () => void = () => undefined;
    const log = new RecordingLog();
    const slow = given.worker([handler('greet', () => new Promise<void>((resolve) => { finish = resolve; }))], { log });
    await given.order({ kind: 'greet', payload: {} });
    const late = slow.runDue();
    await until(async () => (await given.jobs())[0]?.state === JobState.RUNNING);
    given.clock.advance(60_000);
    void given.worker([handler('greet', never)]).runDue();
    await until(async () => (await given.jobs())[0]?.attempts === 2);
    finish();
    await late;
    expect(await given.jobs()).toMatchObject([{ state: 'RUNNING', attempts: 2 }]);
    expect(log.lines.join('\n')).toContain('lease was lost');
  });
});

describe('stopping', () => {
  it('lets the jobs in hand finish and takes no more', async () => {
    const ran: string[] = [];
    const worker = given.worker([handler('slow', async ({ payload }) => { await pause(200); ran.push(String(payload['n'])); })], { concurrency: 1, pollMs: 20 });
    await given.order({ kind: 'slow', payload: { n: 1 } });
    await given.order({ kind: 'slow', payload: { n: 2 } });
    worker.start();
    await until(async () => (await given.jobs()).some(({ state }) => state === JobState.RUNNING));
    await worker.stop();
    expect(ran).toEqual(['1']);
    expect(await given.jobs()).toMatchObject([{ state: 'WAITING', payload: { n: 2 } }]);
  });

  it('gives back what does not finish in time, for another worker to run at once', async () => {
    const worker = given.worker([handler('slow', () => new Promise<void>(() => undefined))], { pollMs: 20 });
    await given.order({ kind: 'slow', payload: {}, key: 'k' });
    worker.start();
    await until(async () => (await given.jobs())[0]?.state === JobState.RUNNING);
    await worker.stop(100);
    expect(await given.jobs()).toMatchObject([{ state: 'WAITING', lastError: 'WORKER_STOPPED', waitingKey: 'slow:k' }]);
    expect(await given.worker([handler('slow', () => undefined)]).runDue()).toBe(1);
  });
});
