import type { Clock } from '../../kernel/clock';
import { assertSignedIn } from '../../kernel/signed-in';
import type { Transactions } from '../../kernel/transactions';
import type { Viewer } from '../../kernel/viewer';
import { ApplicationStatus } from '../model/application-status';
import { ApplicationMarkedIncomplete } from '../model/events';
import { ActDesk, type Move } from './act-desk';

export interface IncompleteOrder {
  readonly id: string;
  readonly version: number;
  /** To the candidate. */
  readonly comment: string | undefined;
  readonly newReturnDeadline: Date | undefined;
}

/** Gives a file back to the candidate, who is to mend and submit it again. */
export class MarkIncomplete {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, { id, version, comment, newReturnDeadline }: IncompleteOrder): Promise<Move> {
    assertSignedIn(viewer);
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const desk = new ActDesk(tx, viewer, now);
      const seen = await desk.open(id);
      const objection = await desk.objection('MARK_INCOMPLETE', seen, { version, reason: comment, newReturnDeadline });
      if (objection !== undefined) return objection;

      const { application } = seen;
      const from = application.status;
      application.move(ApplicationStatus.INCOMPLETE);
      if (newReturnDeadline !== undefined) application.ownReturnDeadline = newReturnDeadline;
      const eventId = await desk.keep(seen, {
        kind: ApplicationMarkedIncomplete.eventName, status: application.status, reason: comment,
        details: { from, to: application.status, returnDeadline: newReturnDeadline?.toISOString() ?? null },
      });
      tx.announce(new ApplicationMarkedIncomplete(id, eventId));
      return { kind: 'moved', id };
    });
  }
}
