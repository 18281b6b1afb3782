import { openTestQueue, type TestQueue } from '../../../tests/support/queue';
import { silentLog } from '../../../tests/support/log';
import type { Schedule } from '../../kernel/jobs';
import { Job, JobState } from '../model/job.entity';
import { ScheduleRun } from '../model/schedule-run.entity';
import { Schedules } from './schedules';
import { TidyUp } from './tidy-up';

let given: TestQueue;
beforeEach(async () => { given = await openTestQueue(); });
afterEach(() => given.close());

function nightly(run: () => Promise<void>): { schedule: Schedule; open: () => Schedules } {
  const schedule = { name: 'night', cron: '30 2 * * *', timeZone: 'Europe/Paris', run };
  const open = () => new Schedules({ transactions: given.transactions, jobs: given.queue, clock: given.clock, log: silentLog, schedules: [schedule] });
  return { schedule, open };
}

describe('schedules', () => {
  it('run each tick once over all workers, in their own time zone', async () => {
    const runs: string[] = [];
    const { open } = nightly(() => Promise.resolve(void runs.push(given.clock.now().toISOString())));
    const all = [open(), open(), open()];
    const workers = all.map((schedules) => given.worker([schedules.handler]));
    const lookAndRun = async () => {
      await Promise.all(all.map((schedules) => schedules.look()));
      await Promise.all(workers.map((worker) => worker.runDue()));
    };

    given.clock.set('2026-07-01T12:00:00Z');
    await lookAndRun();
    expect(runs).toEqual([]);
    given.clock.set('2026-07-02T00:29:59.999Z');
    await lookAndRun();
    expect(runs).toEqual([]);
    given.clock.set('2026-07-02T00:30:00.000Z');
    await lookAndRun();
    await lookAndRun();
    expect(runs).toEqual(['2026-07-02T00:30:00.000Z']);
  });

  it('make up for the last tick that was slept through, once', async () => {
    const runs: string[] = [];
    const { open } = nightly(() => Promise.resolve(void runs.push('run')));
    given.clock.set('2026-07-01T12:00:00Z');
    await open().look();
    given.clock.set('2026-07-05T12:00:00Z');
    const late = open();
    await late.look();
    await given.worker([late.handler]).runDue();
    expect(runs).toEqual(['run']);
  });

  it('run at the right hour on both clock changes', async () => {
    const ticks: string[] = [];
    const { open } = nightly(() => Promise.resolve());
    for (const [from, to] of [['2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z'], ['2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z']] as const) {
      for (const at of [from, to]) {
        given.clock.set(at);
        await open().look();
      }
    }
    for (const { scheduledAt } of await given.manager.find(ScheduleRun, { order: { scheduledAt: 'ASC' } })) ticks.push(scheduledAt.toISOString());
    expect(ticks).toContain('2026-03-29T01:00:00.000Z');
    expect(ticks).toContain('2026-10-25T00:30:00.000Z');
    expect(ticks).toHaveLength(4);
  });

  it('try a failed run again', async () => {
    let runs = 0;
    const { open } = nightly(() => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error('the database is asleep')) : Promise.resolve();
    });
    given.clock.set('2026-07-01T12:00:00Z');
    const schedules = open();
    await schedules.look();
    given.clock.set('2026-07-02T12:00:00Z');
    await schedules.look();
    const worker = given.worker([schedules.handler]);
    await worker.runDue();
    given.clock.advance(10_000);
    await worker.runDue();
    expect(runs).toBe(2);
  });

  it('forget ticks after 30 days and failed jobs after 90', async () => {
    const { open } = nightly(() => Promise.resolve());
    await open().look();
    await given.order({ kind: 'gone', payload: {} });
    await given.manager.update(Job, { kind: 'gone' }, { state: JobState.FAILED, dueAt: null, failedAt: given.clock.now() });
    given.clock.advance(31 * 86_400_000);
    await new TidyUp(given.transactions, given.clock).execute();
    expect(await given.manager.count(ScheduleRun)).toBe(0);
    expect(await given.manager.count(Job)).toBe(1);
    given.clock.advance(60 * 86_400_000);
    await new TidyUp(given.transactions, given.clock).execute();
    expect(await given.manager.count(Job)).toBe(0);
  });
});
