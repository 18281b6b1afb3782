import { randomBytes } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { DomainEvent } from '../../src/kernel/events';
import type { Parts } from '../../src/kernel/feature';
import type { JobOrder, Jobs } from '../../src/kernel/jobs';
import type { OutgoingMail } from '../../src/kernel/ports';
import type { JoinedReads } from '../../src/kernel/reads';
import type { Transaction, Transactions } from '../../src/kernel/transactions';
import type { DatabaseAddress } from '../../src/platform/database/address';
import { createDataSource } from '../../src/platform/database/data-source';
import { MysqlReads } from '../../src/platform/database/mysql-reads';
import { TypeOrmTransactions } from '../../src/platform/database/typeorm-transactions';
import { GuardedHttp } from '../../src/platform/http/guarded-http';
import { StreamedSpreadsheets } from '../../src/platform/spreadsheet/streamed-spreadsheets';
import { JwtSigner } from '../../src/platform/tokens/jwt-signer';
import { newSigningKeyPem, parseSigningKeys } from '../../src/platform/tokens/signing-keys';
import { movableClock } from './clock';
import { silentLog } from './log';
import { testPdfAssembler } from './pdf-assembler';
import { MemoryVault } from './memory-vault';
import { copyTemplate, dropDatabase, entitiesOf } from './template';

export interface TestDatabase {
  readonly address: DatabaseAddress;
  readonly dataSource: DataSource;
  readonly manager: EntityManager;
  readonly transactions: Transactions;
  readonly reads: JoinedReads;
  /** Every event announced by a transaction that has committed. */
  readonly announced: DomainEvent[];
  /** Every job ordered by a transaction that has committed. */
  readonly ordered: JobOrder[];
  /** Every mail handed to the mailer. */
  readonly sent: OutgoingMail[];
  parts(overrides?: Partial<Parts>): Parts;
  close(): Promise<void>;
}

/** Remembers what each committed transaction announced; the work itself runs on the real database. */
class RecordedTransactions implements Transactions {
  constructor(
    private readonly real: TypeOrmTransactions,
    private readonly announced: DomainEvent[],
  ) {}

  run<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.real.run((tx) => {
      const told: DomainEvent[] = [];
      tx.afterCommit(() => this.announced.push(...told));
      return work({
        manager: tx.manager,
        reads: tx.reads,
        afterCommit: (after) => { tx.afterCommit(after); },
        announce: (event) => {
          told.push(event);
          tx.announce(event);
        },
      });
    });
  }
}

const testKeys = parseSigningKeys(newSigningKeyPem());

export function testAddress(): DatabaseAddress {
  const server = JSON.parse(process.env['PARVIS_TEST_DATABASE'] ?? '{}') as Omit<DatabaseAddress, 'database'>;
  return { ...server, database: `test_${randomBytes(6).toString('hex')}` };
}

/** An empty, migrated database of its own, on the real server. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const address = testAddress();
  await copyTemplate(address);
  const dataSource = await createDataSource(address, entitiesOf(), 10).initialize();
  const reads = new MysqlReads(address, 5);
  const announced: DomainEvent[] = [];
  const ordered: JobOrder[] = [];
  const sent: OutgoingMail[] = [];
  const real = new TypeOrmTransactions(dataSource);
  const transactions = new RecordedTransactions(real, announced);
  const jobs: Jobs = {
    order: (tx, job) => {
      tx.afterCommit(() => ordered.push(job));
      return Promise.resolve();
    },
  };
  const parts: Parts = {
    transactions, reads, jobs, clock: movableClock(), vault: new MemoryVault(), log: silentLog,
    mailer: { send: (mail) => Promise.resolve(void sent.push(mail)) },
    publicUrl: 'http://localhost:4000',
    pdf: testPdfAssembler(),
    spreadsheets: new StreamedSpreadsheets(),
    tokenViewers: { find: () => Promise.resolve(undefined) },
    outbound: new GuardedHttp({ allowPrivate: true }),
    signer: new JwtSigner(testKeys, 'http://localhost:4000'),
    serverKey: { id: 'testtest', key: randomBytes(32) },
  };
  return {
    address, dataSource, manager: dataSource.manager, transactions, reads, announced, ordered, sent,
    parts: (overrides = {}) => ({ ...parts, ...overrides }),
    close: async () => {
      await reads.close();
      await dataSource.destroy();
      await dropDatabase(address);
    },
  };
}
