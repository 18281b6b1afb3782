import type { Clock } from '../../kernel/clock';
import type { Reads } from '../../kernel/reads';
import type { Transactions } from '../../kernel/transactions';
import type { Application } from '../model/application.entity';
import { Answer } from '../model/application-status';
import { AnswerDue } from '../model/events';
import { answersDue, roundsAt, type Awaited } from '../store/answer.reads';
import { ApplicationStore } from '../store/application.store';
import { oneByOne, roundByRound } from './one-by-one';

const dayMs = 24 * 3_600_000;
/** So long before the date for the answer the candidate is reminded of it. */
const noticeMs = 3 * dayMs;
/** Not on the heels of the mail that told of the admission. */
const restMs = dayMs;

/** Reminds whoever has not answered yet: once for each application and date, whatever number of workers does this. */
export class RemindOfAnswers {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  execute(): Promise<void> {
    return roundByRound(roundsAt(this.clock.now()), (round) => {
      const now = round.now.getTime();
      const window = { ...round, until: new Date(now + noticeMs), publishedBefore: new Date(now - restMs) };
      return oneByOne((last) => answersDue(this.reads, window, last), (each) => this.remind(each, round.now));
    });
  }

  private remind({ id, candidateId }: Awaited, now: Date): Promise<void> {
    return this.transactions.run(async (tx) => {
      const applications = new ApplicationStore(tx.manager);
      await applications.lockCandidate(candidateId);
      const application = await applications.lock(id);
      const answerBy = application === null ? undefined : dateToRemindOf(application, now);
      if (application === null || answerBy === undefined) return;
      application.answerRemindedFor = answerBy;
      await applications.save(application);
      tx.announce(new AnswerDue(id, answerBy));
    });
  }
}

/** Undefined where another worker was first, or the answer came in between. */
function dateToRemindOf({ answer, answerBy, answerRemindedFor }: Application, now: Date): Date | undefined {
  if (answer !== Answer.NONE || answerBy === null || answerBy < now) return undefined;
  return answerRemindedFor?.getTime() === answerBy.getTime() ? undefined : answerBy;
}
