import type { Clock } from '../../kernel/clock';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transactions } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import { ApplicationStatus } from '../model/application-status';
import { ApplicationMarkedComplete } from '../model/events';
import { ActDesk, type Move } from './act-desk';

export interface ReasonedOrder {
  readonly id: string;
  readonly version: number;
  readonly reason: string | undefined;
}

/** Checked and whole, or taken as such for a reason. */
export class MarkComplete {
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
      const objection = await desk.objection('MARK_COMPLETE', seen, order);
      if (objection !== undefined) return objection;

      const { application } = seen;
      const from = application.status;
      application.move(ApplicationStatus.COMPLETE);
      const { status } = application;
      const eventId = await desk.keep(seen, { kind: ApplicationMarkedComplete.eventName, status, reason: order.reason, details: { from, to: status } });
      tx.announce(new ApplicationMarkedComplete(id, eventId));
      return { kind: 'moved', id };
    });
  }
}
