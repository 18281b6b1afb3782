import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import type { DomainEvent } from '../../kernel/events';
import type { Listener, Transaction, Transactions } from '../../kernel/transactions';
import { TransactionReads } from './mysql-reads';

const attempts = 10;

/**
 * Codes after which the database asks for the whole transaction again: deadlock, lock wait, changed under a snapshot,
 * cluster node not ready, connection lost. Ids are made by us, so a repeated insert whose first commit did arrive is
 * recognised by the caller as the duplicate that it is.
 */
const repeatable = new Set([
  'ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD', 'ER_UNKNOWN_COM_ERROR',
  'PROTOCOL_CONNECTION_LOST', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE',
]);

export class TypeOrmTransactions implements Transactions {
  private listeners: readonly Listener[] = [];

  constructor(private readonly dataSource: DataSource) {}

  /** Listeners are known only once every feature is built. */
  listen(listeners: readonly Listener[]): void {
    this.listeners = listeners;
  }

  async run<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt >= attempts || !repeatable.has(codeOf(error))) throw error;
        await pause(Math.random() * 15 * 2 ** Math.min(attempt, 6));
      }
    }
  }

  private async once<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const afterwards: (() => void)[] = [];
    // READ COMMITTED, as every connection of the data source was told when it was opened.
    const result = await this.dataSource.transaction(async (manager) => {
      const tx = new OpenTransaction(manager, afterwards);
      const answer = await work(tx);
      await this.tell(tx);
      return answer;
    });
    for (const after of afterwards) after();
    return result;
  }

  /** A listener may announce in its turn: the queue is read until it is empty. */
  private async tell(tx: OpenTransaction): Promise<void> {
    for (let event = tx.announced.shift(); event !== undefined; event = tx.announced.shift()) {
      for (const listener of this.listeners) {
        if (listener.on === event.name) await listener.handle(event, tx);
      }
    }
  }
}

class OpenTransaction implements Transaction {
  readonly announced: DomainEvent[] = [];
  readonly reads: TransactionReads;

  constructor(
    readonly manager: EntityManager,
    private readonly afterwards: (() => void)[],
  ) {
    this.reads = new TransactionReads(manager);
  }

  announce(event: DomainEvent): void {
    this.announced.push(event);
  }

  afterCommit(work: () => void): void {
    this.afterwards.push(work);
  }
}

/** By its shape, not its class: an error of the runtime may come from another realm. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
