import type { Clock } from '../../kernel/clock';
import type { Transactions } from '../../kernel/transactions';
import { JobStore } from '../store/job.store';
import { ScheduleRunStore } from '../store/schedule-run.store';

const DAY_MS = 86_400_000;
const FAILED_JOBS_DAYS = 90;
const TICKS_DAYS = 30;

/** Ends the retention of failed jobs and of the ticks of schedules. */
export class TidyUp {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(): Promise<void> {
    const now = this.clock.now().getTime();
    return this.transactions.run(async (tx) => {
      await new JobStore(tx.manager).deleteFailedBefore(new Date(now - FAILED_JOBS_DAYS * DAY_MS));
      await new ScheduleRunStore(tx.manager).deleteBefore(new Date(now - TICKS_DAYS * DAY_MS));
    });
  }
}
