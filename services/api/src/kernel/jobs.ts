import type { Transaction } from './transactions';

export interface JobOrder {
  readonly kind: string;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
  /** Not before this instant; at once when absent. */
  readonly runAt?: Date;
  /** At most one waiting job per key. */
  readonly key?: string;
  /** Lower runs first; 0 codes and links, 5 ordinary mail, 9 bulk. */
  readonly priority?: number;
}

/** The queue as features see it: an order is a row of the same transaction, the worker is woken after the commit. */
export interface Jobs {
  order(tx: Transaction, job: JobOrder): Promise<void>;
}

export interface JobRun {
  readonly id: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** 1 on the first try. */
  readonly attempt: number;
}

/** Runs jobs of one kind; must be idempotent: a job whose worker died runs again. */
export interface JobHandler {
  readonly kind: string;
  /** Tries before the job is given up and shown as failed. */
  readonly maxAttempts: number;
  run(job: JobRun): Promise<void>;
  /** Told when the job is given up, also where its worker died too often to tell anybody; may be told again. */
  givenUp?(job: JobRun, code: string): Promise<void>;
}

/** Something that runs by the clock, once over all workers. */
export interface Schedule {
  readonly name: string;
  /** Cron expression in `timeZone`. */
  readonly cron: string;
  readonly timeZone: string;
  run(): Promise<void>;
}
