import type { ActKind } from '../../kernel/act-kinds';
import type { Clock } from '../../kernel/clock';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transactions } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import { Answer } from '../model/application-status';
import { ApplicationAnswered } from '../model/events';
import { ActDesk, type Move } from './act-desk';

export interface AnswerOrder {
  readonly id: string;
  readonly version: number;
  readonly answer: Answer.ACCEPTED | Answer.DECLINED;
  readonly reason: string | undefined;
}

/** Takes an admission or declines it; a place that was taken may be given back. Managers do it for a candidate who asks them to. */
export class AnswerAdmission {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, { id, version, answer, reason }: AnswerOrder): Promise<Move> {
    assertSignedIn(viewer);
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const desk = new ActDesk(tx, viewer, now);
      const seen = await desk.open(id);
      const objection = await desk.objection(answer === Answer.ACCEPTED ? 'ACCEPT_ADMISSION' : 'DECLINE_ADMISSION', seen, { version, reason });
      if (objection !== undefined) return objection;

      const before = seen.application.answer;
      seen.application.answerWith(answer, desk.nowIn(seen.application), reason ?? null);
      const eventId = await desk.keep(seen, { kind: kindOf(answer, before), reason, details: { from: before, to: answer } });
      tx.announce(new ApplicationAnswered(id, eventId, answer, before));
      return { kind: 'moved', id };
    });
  }
}

function kindOf(answer: Answer, before: Answer): ActKind {
  if (answer === Answer.ACCEPTED) return 'answer.accepted';
  return before === Answer.ACCEPTED ? 'answer.withdrawn' : 'answer.declined';
}
