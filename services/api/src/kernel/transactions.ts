import type { EntityManager } from 'typeorm';
import type { DomainEvent } from './events';
import type { Reads } from './reads';

/** One database transaction. Nothing outside the database may be touched through it. */
export interface Transaction {
  readonly manager: EntityManager;
  /** The same compiled reads, inside this transaction. */
  readonly reads: Reads;
  /** Listeners run before the commit, in this transaction (they write outbox rows); what leaves the house leaves after it. */
  announce(event: DomainEvent): void;
  /** Runs once, after the commit; never for what must not be lost (use `announce` or a job). */
  afterCommit(work: () => void): void;
}

export interface Transactions {
  /** Runs the work whole, again from the start when the database asks for it (deadlock, lost connection): the work must be repeatable. */
  run<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>;
}

/** Told of every event of its name before the commit. */
export interface Listener {
  readonly on: string;
  handle(event: DomainEvent, tx: Transaction): Promise<void>;
}
