import { Cron } from 'croner';
import type { Clock } from '../../kernel/clock';
import type { JobHandler, Jobs, Schedule } from '../../kernel/jobs';
import type { Log } from '../../kernel/log';
import type { Transactions } from '../../kernel/transactions';
import { ScheduleRunStore } from '../store/schedule-run.store';

export interface SchedulesParts {
  readonly transactions: Transactions;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly log: Log;
  readonly schedules: readonly Schedule[];
  readonly pollMs?: number;
}

const kind = 'schedule.run';

/**
 * Turns ticks of the clock into jobs. A tick is one row, and its job is ordered in the same transaction: however many
 * workers look, one wins, and if it dies the job runs elsewhere. Only the last missed tick is made up for.
 */
export class Schedules {
  /** For the worker: runs what a tick has ordered. */
  readonly handler: JobHandler;
  private readonly crons: readonly { readonly schedule: Schedule; readonly cron: Cron }[];
  /** Last tick seen per schedule, so that looking again costs nothing. */
  private readonly seen = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly parts: SchedulesParts) {
    this.crons = parts.schedules.map((schedule) => ({ schedule, cron: new Cron(schedule.cron, { timezone: schedule.timeZone, paused: true }) }));
    this.handler = { kind, maxAttempts: 5, run: ({ payload }) => this.named(payload['name']).run() };
  }

  start(): void {
    this.timer ??= setInterval(() => void this.lookQuietly(), this.parts.pollMs ?? 1_000);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** Orders the jobs of all ticks that have passed. */
  async look(): Promise<void> {
    const now = this.parts.clock.now();
    for (const { schedule, cron } of this.crons) {
      // The library leaves out the reference instant itself.
      const [tick] = cron.previousRuns(1, new Date(now.getTime() + 1));
      if (tick !== undefined) await this.claim(schedule, tick, now);
    }
  }

  private async claim({ name }: Schedule, tick: Date, now: Date): Promise<void> {
    if ((this.seen.get(name) ?? 0) >= tick.getTime()) return;
    await this.parts.transactions.run(async (tx) => {
      const runs = new ScheduleRunStore(tx.manager);
      // A schedule that is new here begins with its next tick, not with the one before it existed.
      const isNew = !(await runs.isKnown(tx.reads, name));
      if ((await runs.claim(name, tick, now)) && !isNew) await this.parts.jobs.order(tx, { kind, payload: { name }, key: name });
    });
    this.seen.set(name, tick.getTime());
  }

  private async lookQuietly(): Promise<void> {
    try {
      await this.look();
    } catch (cause) {
      this.parts.log.error({}, 'schedules could not be looked at', cause);
    }
  }

  private named(name: unknown): Schedule {
    const found = this.parts.schedules.find((schedule) => schedule.name === name);
    if (found === undefined) throw new Error('No such schedule.');
    return found;
  }
}
