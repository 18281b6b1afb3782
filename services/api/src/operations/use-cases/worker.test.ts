import { setTimeout as pause } from 'node:timers/promises';
import { RecordingLog } from '../../../tests/support/log';
import { handler, openTestQueue, type TestQueue } from '../../../tests/support/queue';
import { until } from '../../../tests/support/until';
import { withRequestId } from '../../kernel/correlation';
import { JobState } from '../model/job.entity';

let given: TestQueue;
beforeEach(async () => { given = await openTestQueue(); });
afterEach(() => given.close());

describe('ordering a job', () => {
  it('is part of the transaction: no commit, no job', async () => {
    const ran: string[] = [];
    const worker = given.worker([handler('greet', ({ payload }) => ran.push(String(payload['name'])))]);
    await expect(given.transactions.run(async (tx) => {
      await given.queue.order(tx, { kind: 'greet', payload: { name: 'Ada' } });
      throw new Error('changed my mind');
    })).rejects.toThrow('changed my mind');
    expect(await worker.runDue()).toBe(0);

    await given.order({ kind: 'greet', payload: { name: 'Ζωή 🎓' } });
    expect(await worker.runDue()).toBe(1);
    expect(ran).toEqual(['Ζωή 🎓']);
    expect(await given.jobs()).toEqual([]);
  });

  it('wakes the worker of its process at once', async () => {
    const ran: string[] = [];
    given.worker([handler('greet', ({ id }) => ran.push(id))], { pollMs: 3_600_000 }).start();
    const begun = Date.now();
    await given.order({ kind: 'greet', payload: {} });
    await until(() => ran.length === 1);
    expect(Date.now() - begun).toBeLessThan(1_000);
  });

  it('is found by workers of other processes too', async () => {
    const ran: string[] = [];
    given.worker([handler('greet', ({ id }) => ran.push(id))], { pollMs: 50 }).start();
    await given.manager.query("INSERT INTO job (id, kind, payload, priority, state, dueAt, orderedAt) VALUES ('job_01', 'greet', '{}', 5, 'WAITING', ?, ?)", [given.clock.now(), given.clock.now()]);
    await until(() => ran.length === 1);
  });

  it('keeps at most one waiting job per key, the soonest and most urgent of both', async () => {
    const soon = new Date(given.clock.now().getTime() + 60_000);
    const later = new Date(given.clock.now().getTime() + 3_600_000);
    await given.order({ kind: 'count', payload: { n: 1 }, key: 'prg_1', runAt: later, priority: 9 });
    await given.order({ kind: 'count', payload: { n: 2 }, key: 'prg_1', runAt: soon, priority: 5 });
    await given.order({ kind: 'count', payload: { n: 3 }, key: 'prg_2' });
    await given.order({ kind: 'other', payload: { n: 4 }, key: 'prg_1' });
    const jobs = await given.jobs();
    expect(jobs).toHaveLength(3);
    expect(jobs[0]).toMatchObject({ dueAt: soon, priority: 5 });
  });

  it('remembers the request that ordered it', async () => {
    await withRequestId('01REQUEST', () => given.order({ kind: 'greet', payload: {} }));
    expect(await given.jobs()).toMatchObject([{ requestId: '01REQUEST' }]);
  });

  it('accepts a new order under the key of a running job', async () => {
    const again: number[] = [];
    const worker = given.worker([handler('count', async ({ payload }) => {
      again.push(Number(payload['n']));
      if (payload['n'] === 1) await given.order({ kind: 'count', payload: { n: 2 }, key: 'prg_1' });
    })]);
    await given.order({ kind: 'count', payload: { n: 1 }, key: 'prg_1' });
    await worker.runDue();
    expect(again).toEqual([1, 2]);
  });
});

describe('taking jobs', () => {
  it('runs nothing before its time, urgent ones first', async () => {
    const ran: string[] = [];
    const worker = given.worker([handler('mail', ({ payload }) => ran.push(String(payload['what'])))], { concurrency: 1 });
    await given.order({ kind: 'mail', payload: { what: 'bulk' }, priority: 9 });
    await given.order({ kind: 'mail', payload: { what: 'ordinary' } });
    await given.order({ kind: 'mail', payload: { what: 'code' }, priority: 0 });
    await given.order({ kind: 'mail', payload: { what: 'tomorrow' }, priority: 0, runAt: new Date(given.clock.now().getTime() + 86_400_000) });
    await worker.runDue();
    expect(ran).toEqual(['code', 'ordinary', 'bulk']);
    given.clock.advance(86_400_000);
    await worker.runDue();
    expect(ran).toEqual(['code', 'ordinary', 'bulk', 'tomorrow']);
  });

  it('security 19: keeps one place for codes while bulk work takes all the others', async () => {
    const ran: string[] = [];
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => { release = resolve; });
    const worker = given.worker([handler('bulk', () => held), handler('code', () => ran.push('code'))], { concurrency: 3, pollMs: 50 });
    for (let n = 0; n < 6; n += 1) await given.order({ kind: 'bulk', payload: {}, priority: 9 });
    worker.start();
    await until(async () => (await given.jobs()).filter(({ state }) => state === JobState.RUNNING).length === 2);
    await given.order({ kind: 'code', payload: {}, priority: 0 });
    await until(() => ran.length === 1);
    await until(async () => (await given.jobs()).every(({ kind }) => kind === 'bulk'));
    expect((await given.jobs()).filter(({ state }) => state === JobState.RUNNING)).toHaveLength(2);
    release();
    await until(async () => (await given.jobs()).length === 0);
  });

  it('leaves kinds that it does not know to newer workers', async () => {
    await given.order({ kind: 'from-the-next-release', payload: {} });
    expect(await given.worker([handler('greet', () => undefined)]).runDue()).toBe(0);
    expect(await given.jobs()).toMatchObject([{ state: 'WAITING', attempts: 0 }]);
  });

  it('does each of 300 jobs once with three workers at it', async () => {
    const runs = new Map<number, number>();
    const handlers = [handler('count', async ({ payload }) => {
      const n = Number(payload['n']);
      runs.set(n, (runs.get(n) ?? 0) + 1);
      await pause(Math.random() * 5);
    })];
    await given.transactions.run(async (tx) => {
      for (let n = 0; n < 300; n += 1) await given.queue.order(tx, { kind: 'count', payload: { n }, priority: n % 3 });
    });
    const workers = [1, 2, 3].map(() => given.worker(handlers, { pollMs: 20 }));
    const ran = await Promise.all(workers.map((worker) => worker.runDue()));
    expect(runs.size).toBe(300);
    expect([...runs.values()].every((times) => times === 1)).toBe(true);
    expect(ran.reduce((sum, count) => sum + count, 0)).toBe(300);
    expect(ran.every((count) => count > 20)).toBe(true);
    expect(await given.jobs()).toEqual([]);
  });
});

describe('a job that fails', () => {
  it('is tried again later and later, then given up where everybody can see it', async () => {
    const log = new RecordingLog();
    const failing = () => { throw Object.assign(new Error('no route to ada@example.test'), { code: 'ECONNREFUSED' }); };
    const worker = given.worker([handler('call', failing, 3)], { log });
    await given.order({ kind: 'call', payload: { mailId: 'mai_1' }, key: 'k' });

    await worker.runDue();
    const [first] = await given.jobs();
    expect(first).toMatchObject({ state: 'WAITING', attempts: 1, lastError: 'ECONNREFUSED', waitingKey: 'call:k' });
    const wait = (first?.dueAt?.getTime() ?? 0) - given.clock.now().getTime();
    expect(wait).toBeGreaterThanOrEqual(2_500);
    expect(wait).toBeLessThanOrEqual(5_000);

    expect(await worker.runDue()).toBe(0);
    given.clock.advance(5_000);
    expect(await worker.runDue()).toBe(1);
    given.clock.advance(15_000);
    expect(await worker.runDue()).toBe(1);
    expect(await given.jobs()).toMatchObject([{ state: 'FAILED', attempts: 3, lastError: 'ECONNREFUSED', dueAt: null, failedAt: given.clock.now() }]);
    expect(log.lines.join('\n')).not.toContain('ada@example.test');
    expect(log.lines.join('\n')).toContain('job given up');

    given.clock.advance(86_400_000);
    expect(await worker.runDue()).toBe(0);
  });

  it('makes way for a newer order under the same key', async () => {
    const seen: number[] = [];
    const worker = given.worker([handler('count', async ({ payload }) => {
      seen.push(Number(payload['n']));
      if (payload['n'] === 2) return;
      await given.order({ kind: 'count', payload: { n: 2 }, key: 'k', runAt: new Date(given.clock.now().getTime() + 1_000) });
      throw new Error('not now');
    })]);
    await given.order({ kind: 'count', payload: { n: 1 }, key: 'k' });
    await worker.runDue();
    expect(await given.jobs()).toMatchObject([{ payload: { n: 2 }, state: 'WAITING' }]);
    given.clock.advance(60_000);
    await worker.runDue();
    expect(seen).toEqual([1, 2]);
  });
});
