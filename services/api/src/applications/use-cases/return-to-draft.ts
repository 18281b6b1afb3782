import type { Clock } from '../../kernel/clock';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transactions } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import { ApplicationReturnedToDraft } from '../model/events';
import { ActDesk, type Move } from './act-desk';
import type { ReasonedOrder } from './mark-complete';

/** Submitted by mistake: the candidate has it again, and staff see no more of it than of any draft. */
export class ReturnToDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, { id, ...order }: ReasonedOrder): Promise<Move> {
    assertSignedIn(viewer);
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const desk = new ActDesk(tx, viewer, now);
      const seen = await desk.open(id);
      const objection = await desk.objection('RETURN_TO_DRAFT', seen, order);
      if (objection !== undefined) return objection;

      const { application } = seen;
      const from = application.status;
      application.returnToDraft();
      const { status } = application;
      const eventId = await desk.keep(seen, { kind: ApplicationReturnedToDraft.eventName, status, reason: order.reason, details: { from, to: status } });
      tx.announce(new ApplicationReturnedToDraft(id, eventId));
      return { kind: 'moved', id };
    });
  }
}
