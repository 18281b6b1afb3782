import { LessThan } from 'typeorm';
import type { Reads } from '../../kernel/reads';
import type { Transaction } from '../../kernel/transactions';
import { KeptAnswer } from '../model/kept-answer.entity';

export type AnswerKey = Pick<KeptAnswer, 'holder' | 'idempotencyKey'>;

export interface FoundAnswer<Outcome> {
  readonly inputHash: string;
  readonly outcome: Outcome | null;
  readonly askedAt: Date;
}

const answerSql = 'SELECT inputHash, outcome, askedAt FROM kept_answer WHERE holder = ? AND idempotencyKey = ?';

/** As it is now, without waiting for whoever holds the key. */
export const keptAnswer = <Outcome>(reads: Reads, { holder, idempotencyKey }: AnswerKey): Promise<FoundAnswer<Outcome> | undefined> =>
  reads.first<FoundAnswer<Outcome>>(answerSql, [holder, idempotencyKey]);

export class KeptAnswerStore {
  constructor(private readonly tx: Transaction) {}

  /** Holds the key until the commit: whoever comes with the same one waits, and then reads what was answered. */
  async claim<Outcome>({ holder, idempotencyKey }: AnswerKey, inputHash: string, askedAt: Date): Promise<FoundAnswer<Outcome> | undefined> {
    await this.tx.manager.query(
      'INSERT INTO kept_answer (holder, idempotencyKey, inputHash, askedAt) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE holder = holder', [holder, idempotencyKey, inputHash, askedAt],
    );
    return this.tx.reads.first<FoundAnswer<Outcome>>(`${answerSql} FOR UPDATE`, [holder, idempotencyKey]);
  }

  async keep(key: AnswerKey, answer: Pick<KeptAnswer, 'inputHash' | 'outcome' | 'askedAt'>): Promise<void> {
    await this.tx.manager.update(KeptAnswer, key, answer);
  }

  async release({ holder, idempotencyKey }: AnswerKey): Promise<void> {
    await this.tx.manager.delete(KeptAnswer, { holder, idempotencyKey });
  }

  async forgetBefore(instant: Date): Promise<void> {
    await this.tx.manager.delete(KeptAnswer, { askedAt: LessThan(instant) });
  }
}
