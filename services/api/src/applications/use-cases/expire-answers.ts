import type { Clock } from '../../kernel/clock';
import type { Reads } from '../../kernel/reads';
import { institutionTime } from '../../kernel/institution-time';
import type { Transactions } from '../../kernel/transactions';
import { examine, ownCircumstances } from '../model/application-acts';
import { EventActor } from '../model/application-event.entity';
import { Answer } from '../model/application-status';
import { ApplicationAnswered } from '../model/events';
import { overdueAnswers, roundsAt, type Awaited } from '../store/answer.reads';
import { ApplicationStore } from '../store/application.store';
import { actDone } from './act-done';
import { eventOf } from './history';
import { oneByOne, roundByRound } from './one-by-one';

/** Automatic withdrawal: who has not answered by the date gives the place back. Any number of workers may do this at once. */
export class ExpireAnswers {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  execute(): Promise<void> {
    return roundByRound(roundsAt(this.clock.now()), (round) => oneByOne((last) => overdueAnswers(this.reads, round, last), (each) => this.expire(each)));
  }

  private expire({ id, candidateId }: Awaited): Promise<void> {
    const asked = this.clock.now();
    return this.transactions.run(async (tx) => {
      const applications = new ApplicationStore(tx.manager);
      await applications.lockCandidate(candidateId);
      const application = await applications.lock(id);
      if (application === null) return;
      const now = institutionTime(asked, application.institutionId);
      // The answer, or another worker, may have come in between.
      if (examine('EXPIRE_ANSWER', 'SYSTEM', application.status, { ...ownCircumstances(application), now, returnDeadline: now, isReady: false }).kind !== 'allowed') return;

      const before = application.answer;
      application.answerWith(Answer.EXPIRED, now, null);
      await applications.save(application);
      const kind = 'answer.expired';
      const event = eventOf(application, { kind, at: now, actor: EventActor.SYSTEM, actorAccountId: null });
      await applications.addEvent(event);
      tx.announce(actDone(application, { kind, actorAccountId: null, details: { from: before, to: application.answer } }));
      tx.announce(new ApplicationAnswered(id, event.id, application.answer, before));
    });
  }
}
