import type { Clock } from '../../kernel/clock';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transactions } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import { ReturnDeadlineMoved } from '../model/events';
import { returnDeadlineOf } from '../store/return-deadline';
import { ActDesk, type Move } from './act-desk';

export interface DeadlineOrder {
  readonly id: string;
  readonly version: number;
  readonly returnDeadline: Date;
  readonly reason: string | undefined;
}

/** A return date for this file alone. */
export class MoveReturnDeadline {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, { id, version, reason, returnDeadline }: DeadlineOrder): Promise<Move> {
    assertSignedIn(viewer);
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const desk = new ActDesk(tx, viewer, now);
      const seen = await desk.open(id);
      const objection = await desk.objection('MOVE_RETURN_DEADLINE', seen, { version, reason, newReturnDeadline: returnDeadline });
      if (objection !== undefined) return objection;

      const { application } = seen;
      const from = await returnDeadlineOf(tx.reads, application);
      application.moveReturnDeadline(returnDeadline);
      const details = { from: from.toISOString(), to: returnDeadline.toISOString() };
      const eventId = await desk.keep(seen, { kind: ReturnDeadlineMoved.eventName, reason, details });
      tx.announce(new ReturnDeadlineMoved(id, eventId));
      return { kind: 'moved', id };
    });
  }
}
