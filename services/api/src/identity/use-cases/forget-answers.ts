import type { Clock } from '../../kernel/clock';
import type { Transactions } from '../../kernel/transactions';
import { answersKeptMs } from '../model/kept-answer.entity';
import { KeptAnswerStore } from '../store/kept-answer.store';

/** Keys of requests are of no use after their day. */
export class ForgetAnswers {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(): Promise<void> {
    return this.transactions.run((tx) => new KeptAnswerStore(tx).forgetBefore(new Date(this.clock.now().getTime() - answersKeptMs)));
  }
}
