import type { Clock } from '../../kernel/clock';
import { currentRequestId } from '../../kernel/correlation';
import { newId } from '../../kernel/ids';
import type { JobOrder, Jobs } from '../../kernel/jobs';
import type { Transaction } from '../../kernel/transactions';
import { JobStore } from '../store/job.store';

/** Orders are rows of the transaction that orders them; the worker of this process is woken after its commit. */
export class JobQueue implements Jobs {
  constructor(
    private readonly clock: Clock,
    private readonly wake: () => void,
  ) {}

  async order(tx: Transaction, job: JobOrder): Promise<void> {
    await new JobStore(tx.manager).order(newId('job'), job, { now: this.clock.now(), requestId: currentRequestId() });
    tx.afterCommit(this.wake);
  }
}
