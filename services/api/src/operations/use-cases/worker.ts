import type { Clock } from '../../kernel/clock';
import type { JobHandler } from '../../kernel/jobs';
import type { Log } from '../../kernel/log';
import type { Reads } from '../../kernel/reads';
import type { Transactions } from '../../kernel/transactions';
import { claimDue, hasDue, JobStore, type ClaimedJob } from '../store/job.store';
import { JobRunner } from './job-runner';

export interface WorkerParts {
  readonly reads: Reads;
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly log: Log;
  readonly handlers: readonly JobHandler[];
  /** How many jobs at once; from 2 on, one place is kept for codes and links. */
  readonly concurrency: number;
  /** How often to look for orders of other processes. */
  readonly pollMs?: number;
  /** A worker that has not been heard of for so long is taken for dead. */
  readonly leaseMs?: number;
}

const ANY_PRIORITY = 255;
const URGENT = 0;

interface InHand {
  readonly job: ClaimedJob;
  readonly end: Promise<void>;
}

/**
 * Takes jobs and runs them. Any number of workers share the queue: a claim is a locked row, then a lease that the
 * worker extends while it lives, so that the jobs of a killed worker are run by another.
 */
export class Worker {
  private readonly runner: JobRunner;
  private readonly inHand = new Map<string, InHand>();
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly leaseMs: number;
  private taking: Promise<void> | undefined;
  private askedAgain = false;
  private open = false;

  constructor(private readonly parts: WorkerParts) {
    this.runner = new JobRunner(parts);
    this.leaseMs = parts.leaseMs ?? 60_000;
  }

  start(): void {
    if (this.open) return;
    this.open = true;
    this.timers.push(setInterval(() => { this.wake(); }, this.parts.pollMs ?? 1_000));
    this.timers.push(setInterval(() => void this.extendLeases(), this.leaseMs / 3));
    this.wake();
  }

  /** Looks for work now; cheap, may be called at any time. */
  wake(): void {
    if (!this.open) return;
    if (this.taking !== undefined) {
      this.askedAgain = true;
      return;
    }
    this.taking = this.takeWhileAsked().finally(() => {
      this.taking = undefined;
    });
  }

  /** Takes no more, lets the jobs in hand finish, and gives back those that do not in time. */
  async stop(patienceMs = 10_000): Promise<void> {
    this.open = false;
    await this.taking;
    await this.settledWithin(patienceMs);
    for (const timer of this.timers.splice(0)) clearInterval(timer);
    await this.giveBack([...this.inHand.values()].map(({ job }) => job));
  }

  /** Runs everything that is due now, and what that orders in its turn; answers how many jobs ran. */
  async runDue(): Promise<number> {
    for (let ran = 0; ; ) {
      const claimed = await this.take();
      if (claimed.length === 0 && this.inHand.size === 0) return ran;
      ran += claimed.length;
      if (this.inHand.size > 0) await Promise.race([...this.inHand.values()].map(({ end }) => end));
    }
  }

  private async takeWhileAsked(): Promise<void> {
    do {
      this.askedAgain = false;
      try {
        await this.take();
      } catch (cause) {
        this.parts.log.error({}, 'the job queue cannot be read', cause);
      }
    } while (this.askedAgain && this.open);
  }

  private async take(): Promise<ClaimedJob[]> {
    const { concurrency } = this.parts;
    const urgent = await this.claim(concurrency - this.inHand.size, URGENT);
    const kept = concurrency > 1 ? 1 : 0;
    return [...urgent, ...(await this.claim(concurrency - kept - this.inHand.size, ANY_PRIORITY))];
  }

  private async claim(limit: number, priorityAtMost: number): Promise<ClaimedJob[]> {
    const { reads, transactions, clock } = this.parts;
    const now = clock.now();
    const due = { kinds: this.runner.kinds, now, priorityAtMost };
    if (limit <= 0 || due.kinds.length === 0 || !(await hasDue(reads, due))) return [];
    const leaseUntil = new Date(now.getTime() + this.leaseMs);
    const claimed = await transactions.run((tx) => claimDue(tx, due, limit, leaseUntil));
    for (const job of claimed) this.begin(job);
    return claimed;
  }

  private begin(job: ClaimedJob): void {
    const end = this.runner.run(job).finally(() => {
      this.inHand.delete(job.lease);
      this.wake();
    });
    this.inHand.set(job.lease, { job, end });
  }

  private async extendLeases(): Promise<void> {
    if (this.inHand.size === 0) return;
    const until = new Date(this.parts.clock.now().getTime() + this.leaseMs);
    try {
      await this.parts.transactions.run((tx) => new JobStore(tx.manager).extend([...this.inHand.keys()], until));
    } catch (cause) {
      this.parts.log.error({ jobs: this.inHand.size }, 'leases could not be extended', cause);
    }
  }

  private async settledWithin(patienceMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMs);
    });
    await Promise.race([patience, Promise.all([...this.inHand.values()].map(({ end }) => end))]);
    clearTimeout(timer);
  }

  private async giveBack(jobs: readonly ClaimedJob[]): Promise<void> {
    if (jobs.length === 0) return;
    const now = this.parts.clock.now();
    await this.parts.transactions.run(async (tx) => {
      const store = new JobStore(tx.manager);
      for (const job of jobs) {
        if (await store.retryAt(job, now, 'WORKER_STOPPED')) await store.reclaimKey(job);
      }
    });
    this.parts.log.warn({ jobs: jobs.length }, 'jobs given back to other workers');
  }
}
