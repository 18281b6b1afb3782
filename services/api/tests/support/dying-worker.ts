import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '../../src/kernel/clock';
import { JobQueue, Worker } from '../../src/operations/contract';
import { Job } from '../../src/operations/model/job.entity';
import type { DatabaseAddress } from '../../src/platform/database/address';
import { createDataSource } from '../../src/platform/database/data-source';
import { MysqlReads } from '../../src/platform/database/mysql-reads';
import { TypeOrmTransactions } from '../../src/platform/database/typeorm-transactions';
import { silentLog } from './log';

/** A worker in a process of its own, for a test to kill: each job takes a while and leaves one row of what it did. */
async function main(address: DatabaseAddress, leaseMs: number): Promise<void> {
  const dataSource = await createDataSource(address, [Job], 10).initialize();
  const transactions = new TypeOrmTransactions(dataSource);
  const run = async ({ payload, attempt }: { payload: Readonly<Record<string, unknown>>; attempt: number }): Promise<void> => {
    await pause(20);
    await transactions.run(async (tx) => {
      await tx.manager.query('INSERT INTO done (n, attempt, pid) VALUES (?, ?, ?)', [payload['n'], attempt, process.pid]);
      await new JobQueue(systemClock, () => undefined).order(tx, { kind: 'after', payload: {}, key: String(payload['n']) });
    });
    await pause(20);
  };
  new Worker({
    reads: new MysqlReads(address, 3), transactions, clock: systemClock, log: silentLog, concurrency: 4, pollMs: 50, leaseMs,
    handlers: [{ kind: 'work', maxAttempts: 10, run }],
  }).start();
  process.stdout.write('working\n');
}

void main(JSON.parse(process.argv[2] ?? '{}') as DatabaseAddress, Number(process.argv[3]));
