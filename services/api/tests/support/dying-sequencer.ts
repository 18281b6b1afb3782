import { SequenceFeed } from '../../src/integrations/use-cases/sequence-feed';
import type { DatabaseAddress } from '../../src/platform/database/address';
import { createDataSource } from '../../src/platform/database/data-source';
import { MysqlReads } from '../../src/platform/database/mysql-reads';
import { TypeOrmTransactions } from '../../src/platform/database/typeorm-transactions';

/** Sequences without pause in a process of its own, for a test to kill. */
async function main(address: DatabaseAddress): Promise<void> {
  const dataSource = await createDataSource(address, [], 2).initialize();
  const sequence = new SequenceFeed(new TypeOrmTransactions(dataSource), new MysqlReads(address, 1));
  process.stdout.write('working\n');
  for (;;) await sequence.execute();
}

void main(JSON.parse(process.argv[2] ?? '{}') as DatabaseAddress);
