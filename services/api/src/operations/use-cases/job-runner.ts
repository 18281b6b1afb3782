import type { Clock } from '../../kernel/clock';
import type { JobHandler } from '../../kernel/jobs';
import type { Log } from '../../kernel/log';
import type { Transactions } from '../../kernel/transactions';
import { backOffMs } from '../model/back-off';
import { errorCode } from '../model/error-code';
import { JobStore, type ClaimedJob } from '../store/job.store';

interface RunnerParts {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly log: Log;
  readonly handlers: readonly JobHandler[];
}

/** Runs one claimed job and writes down how it ended. */
export class JobRunner {
  private readonly handlers: ReadonlyMap<string, JobHandler>;

  constructor(private readonly parts: RunnerParts) {
    this.handlers = new Map(parts.handlers.map((handler) => [handler.kind, handler]));
  }

  get kinds(): readonly string[] {
    return [...this.handlers.keys()];
  }

  /** Never rejects: a job whose end could not be written runs again when its lease has run out. */
  async run(job: ClaimedJob): Promise<void> {
    try {
      await this.attempt(job);
    } catch (cause) {
      this.parts.log.error({ jobId: job.id, kind: job.kind }, 'the end of a job could not be written', cause);
    }
  }

  private async attempt(job: ClaimedJob): Promise<void> {
    const handler = this.handlers.get(job.kind);
    if (handler === undefined) return;
    // Each earlier attempt took its worker down with it: this one would too.
    if (job.attempt > handler.maxAttempts) return this.failed(job, handler, 'WORKER_DIED');
    try {
      await handler.run({ id: job.id, payload: job.payload, attempt: job.attempt });
    } catch (error) {
      return this.failed(job, handler, errorCode(error));
    }
    const kept = await this.write((jobs) => jobs.done(job));
    this.told(job, kept, 'job done');
  }

  private async failed(job: ClaimedJob, handler: JobHandler, code: string): Promise<void> {
    const { clock, log } = this.parts;
    const now = clock.now();
    if (job.attempt >= handler.maxAttempts) {
      await handler.givenUp?.({ id: job.id, payload: job.payload, attempt: job.attempt }, code);
      await this.write((jobs) => jobs.giveUp(job, now, code));
      log.error({ jobId: job.id, kind: job.kind, attempt: job.attempt, code }, 'job given up');
      return;
    }
    const dueAt = new Date(now.getTime() + backOffMs(job.attempt));
    const kept = await this.write(async (jobs) => (await jobs.retryAt(job, dueAt, code)) && (await jobs.reclaimKey(job), true));
    this.told({ ...job, code }, kept, 'job will be tried again');
  }

  private told(job: Pick<ClaimedJob, 'id' | 'kind' | 'attempt'> & { readonly code?: string }, kept: boolean, message: string): void {
    const fields = { jobId: job.id, kind: job.kind, attempt: job.attempt, code: job.code };
    if (!kept) this.parts.log.warn(fields, 'job ended after its lease was lost');
    else if (job.code === undefined) this.parts.log.info(fields, message);
    else this.parts.log.warn(fields, message);
  }

  private write(work: (jobs: JobStore) => Promise<boolean>): Promise<boolean> {
    return this.parts.transactions.run((tx) => work(new JobStore(tx.manager)));
  }
}
