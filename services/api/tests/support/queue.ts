import type { Clock } from '../../src/kernel/clock';
import type { JobHandler, JobOrder, JobRun } from '../../src/kernel/jobs';
import type { Log } from '../../src/kernel/log';
import { Mail } from '../../src/notification/model/mail.entity';
import { JobQueue, Worker } from '../../src/operations/contract';
import { Job } from '../../src/operations/model/job.entity';
import { ScheduleRun } from '../../src/operations/model/schedule-run.entity';
import { createDataSource } from '../../src/platform/database/data-source';
import { MysqlReads } from '../../src/platform/database/mysql-reads';
import { TypeOrmTransactions } from '../../src/platform/database/typeorm-transactions';
import { movableClock, type MovableClock } from './clock';
import { openTestDatabase } from './database';
import { silentLog } from './log';
import { entitiesOf } from './template';

/** A real queue on a real database, and as many workers as a test asks for. */
export async function openTestQueue() {
  const database = await openTestDatabase();
  const dataSource = await createDataSource(database.address, [...new Set([...entitiesOf(), Job, ScheduleRun, Mail])], 20).initialize();
  const reads = new MysqlReads(database.address, 5);
  const transactions = new TypeOrmTransactions(dataSource);
  const clock: MovableClock = movableClock();
  const workers: Worker[] = [];
  const waking = { all: (): void => workers.forEach((worker) => { worker.wake(); }) };
  const queue = new JobQueue(clock, () => { waking.all(); });

  return {
    database, manager: dataSource.manager, transactions, reads, clock, queue,
    order: (job: JobOrder) => transactions.run((tx) => queue.order(tx, job)),
    jobs: () => dataSource.manager.find(Job, { order: { id: 'ASC' } }),
    worker(handlers: readonly JobHandler[], options: { concurrency?: number; leaseMs?: number; pollMs?: number; clock?: Clock; log?: Log } = {}) {
      const worker = new Worker({ reads, transactions, clock, log: silentLog, handlers, concurrency: 4, ...options });
      workers.push(worker);
      return worker;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.stop(500)));
      await reads.close();
      await dataSource.destroy();
      await database.close();
    },
  };
}

export type TestQueue = Awaited<ReturnType<typeof openTestQueue>>;

export const handler = (kind: string, run: (job: JobRun) => Promise<unknown> | unknown, maxAttempts = 3): JobHandler => ({
  kind,
  maxAttempts,
  run: async (job) => void (await run(job)),
});
